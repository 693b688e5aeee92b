package org.copydesk.ingest.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The path of a canonical address: without empty and dot segments, sessions, index files, AMP and
/// print forms, and without a slash at its end.
final class UrlPath {
  private static final Pattern SESSION =
      Pattern.compile("(?i);(?:jsessionid|phpsessid|sessionid|sid)(?:=[^/;]*)?");
  private static final Pattern INDEX =
      Pattern.compile("(?i)(?:index|default)\\.(?:html?|php\\d?|aspx?|jsp|shtml|cfm|do)");
  private static final Pattern AMP_FILE = Pattern.compile("(?i)(.+)[.]amp(\\.\\w{2,5})?");
  private static final Set<String> FORMS = Set.of("amp", "print", "amp.html", "print.html");
  private static final Pattern COPY =
      Pattern.compile("/(?:[civ]|amp)/(?<secure>s/)?(?<page>[^/]+\\.[^/]+.*)");

  private UrlPath() {}

  static String canonical(String path) {
    List<String> kept = new ArrayList<>();
    for (String segment : SESSION.matcher(path).replaceAll("").split("/", -1)) {
      if (segment.equals("..")) {
        if (!kept.isEmpty()) {
          kept.removeLast();
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        kept.add(segment);
      }
    }
    if (!kept.isEmpty() && INDEX.matcher(kept.getLast()).matches()) {
      kept.removeLast();
    }
    while (kept.size() > 1 && FORMS.contains(kept.getLast().toLowerCase(Locale.ROOT))) {
      kept.removeLast();
    }
    if (kept.size() > 1 && kept.getFirst().equalsIgnoreCase("amp")) {
      kept.removeFirst();
    }
    if (!kept.isEmpty()) {
      kept.addLast(AMP_FILE.matcher(kept.removeLast()).replaceFirst("$1$2"));
    }
    return "/" + String.join("/", kept);
  }

  /// The address of the page whose copy a search engine's AMP cache holds.
  static Optional<String> originOfAmpCopy(String host, String path) {
    boolean cache =
        host.endsWith(".cdn.ampproject.org")
            || host.equals("cdn.ampproject.org")
            || host.endsWith(".bing-amp.com");
    boolean viewer =
        host.matches("(?:www\\.)?google\\.\\w{2,3}(?:\\.\\w{2})?") && path.startsWith("/amp/");
    Matcher copy = COPY.matcher(path);
    return (cache || viewer) && copy.matches()
        ? Optional.of("https://" + copy.group("page"))
        : Optional.empty();
  }
}
