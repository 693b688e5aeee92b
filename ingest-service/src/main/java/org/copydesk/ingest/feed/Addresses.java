package org.copydesk.ingest.feed;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Resolves addresses as feeds write them: with spaces, brackets and letters of any script in them.
final class Addresses {
  private static final Pattern ABSOLUTE =
      Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]{0,20}:.*", Pattern.DOTALL);
  private static final int LONGEST = 8192;

  private Addresses() {}

  static boolean isAbsolute(String address) {
    return ABSOLUTE.matcher(address).matches();
  }

  /// Whether an address leads to a page.
  static boolean isWeb(String address) {
    String start = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }

  /// The absolute address; absent where there is none to be had.
  static Optional<String> absolute(String address, Optional<String> base) {
    String plain = plain(address);
    if (plain.isEmpty() || plain.length() > LONGEST) {
      return Optional.empty();
    }
    if (isAbsolute(plain)) {
      return Optional.of(plain);
    }
    return base.filter(Addresses::isAbsolute).flatMap(at -> resolved(plain, at));
  }

  private static String plain(String address) {
    String line = address.strip();
    return line.indexOf('\n') < 0 && line.indexOf('\t') < 0 && line.indexOf('\r') < 0
        ? line
        : line.replaceAll("[\\n\\r\\t]+\\s*", "");
  }

  private static Optional<String> resolved(String address, String base) {
    try {
      URI from = URI.create(escaped(base));
      if (from.isOpaque() || from.getHost() == null) {
        return Optional.empty();
      }
      if (from.getRawPath().isEmpty()) {
        from = from.resolve("/");
      }
      if (address.startsWith("?")) {
        return Optional.of(base.replaceFirst("[?#].*$", "") + address);
      }
      return Optional.of(from.resolve(escaped(address)).toString());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String escaped(String address) {
    StringBuilder escaped = new StringBuilder(address.length());
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean bad = c <= ' ' || "\"<>\\^`{|}[]".indexOf(c) >= 0;
      escaped.append(bad ? "%%%02X".formatted((int) c) : c);
    }
    return escaped.toString();
  }
}
