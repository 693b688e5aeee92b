package org.copydesk.ingest.normalize;

import com.ibm.icu.text.IDNA;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The host of a canonical address: in lower case and ASCII, and the main one where it is the
/// mobile or AMP host of a site.
final class UrlHost {
  private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII);
  private static final Pattern ASCII = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*");
  private static final Pattern ADDRESS = Pattern.compile("\\[[0-9a-f:.]+\\]|\\d+(?:\\.\\d+){3}");
  private static final Set<String> MOBILE = Set.of("m", "mobile", "amp", "touch", "wap");
  private static final Set<String> SECOND_LEVELS =
      Set.of("co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go", "gob", "gouv", "in");

  private UrlHost() {}

  static Optional<String> canonical(String host) {
    String plain = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    if (ADDRESS.matcher(plain).matches()) {
      return Optional.of(plain);
    }
    return ascii(plain).map(UrlHost::main);
  }

  private static Optional<String> ascii(String host) {
    if (host.length() > 253) {
      return Optional.empty();
    }
    if (ASCII.matcher(host).matches() && !host.contains("xn--")) {
      return Optional.of(host);
    }
    StringBuilder ascii = new StringBuilder();
    IDNA.Info info = new IDNA.Info();
    NAMES.nameToASCII(host, ascii, info);
    String name = ascii.toString().toLowerCase(Locale.ROOT);
    return info.hasErrors() || !ASCII.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(name);
  }

  private static String main(String host) {
    List<String> labels = new ArrayList<>(Arrays.asList(host.split("\\.", -1)));
    for (int i = 0; i < labels.size(); ) {
      int kept = labels.size() - 1;
      String[] rest = labels.toArray(String[]::new);
      boolean enough = kept >= (isUnderCountry(rest) ? 3 : 2);
      boolean before = i < labels.size() - (isUnderCountry(rest) ? 3 : 2);
      if (MOBILE.contains(labels.get(i)) && enough && before) {
        labels.remove(i);
      } else {
        i++;
      }
    }
    return String.join(".", labels);
  }

  /// Whether names are registered at the third level: `example.co.uk`.
  static boolean isUnderCountry(String[] labels) {
    return labels.length >= 3
        && labels[labels.length - 1].length() == 2
        && SECOND_LEVELS.contains(labels[labels.length - 2]);
  }
}
