package org.copydesk.ingest.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says which format a document is in by what stands in it. What it was declared to be decides only
/// where the content does not.
final class Detection {
  private static final int LOOKED_AT = 8 * 1024;
  private static final int JUNK = 1024;
  private static final Pattern NAME =
      Pattern.compile("<(?:[\\w.-]{1,64}:)?([A-Za-z][\\w.-]{0,63})");
  private static final Pattern DOCTYPE =
      Pattern.compile("(?i)<!DOCTYPE\\s{1,20}(?:[\\w.-]{1,64}:)?([a-z][\\w.-]{0,63})");
  private static final Pattern TAG = Pattern.compile("<(?:/?[A-Za-z][\\w:-]*[\\s/>]|!--|!DOCTYPE)");
  private static final Pattern KNOWN_AFTER_JUNK =
      Pattern.compile("<\\?xml\\b|<(?:rss|feed|rdf:RDF|nitf|newsItem|newsMessage|urlset|html)\\b");

  private static final Pattern WRAPPED =
      Pattern.compile("<(?:[\\w.-]{1,64}:)?(newsItem|newsMessage|nitf)[\\s>]");

  private static final Map<String, String> BY_ROOT =
      Map.ofEntries(
          Map.entry("newsitem", "application/vnd.iptc.g2.newsitem+xml"),
          Map.entry("packageitem", "application/vnd.iptc.g2.packageitem+xml"),
          Map.entry("newsmessage", "application/vnd.iptc.g2.newsmessage+xml"),
          Map.entry("conceptitem", "application/vnd.iptc.g2.conceptitem+xml"),
          Map.entry("knowledgeitem", "application/vnd.iptc.g2.knowledgeitem+xml"),
          Map.entry("planningitem", "application/vnd.iptc.g2.planningitem+xml"),
          Map.entry("catalogitem", "application/vnd.iptc.g2.catalogitem+xml"),
          Map.entry("nitf", "application/nitf+xml"),
          Map.entry("rss", "application/rss+xml"),
          Map.entry("rdf", "application/rss+xml"),
          Map.entry("channel", "application/rss+xml"),
          Map.entry("feed", "application/atom+xml"),
          Map.entry("entry", "application/atom+xml"),
          Map.entry("urlset", "application/sitemap+xml"),
          Map.entry("sitemapindex", "application/sitemap+xml"),
          Map.entry("html", "text/html"));
  private static final Set<String> HTML_FRAGMENT =
      Set.of(
          "head",
          "body",
          "title",
          "meta",
          "article",
          "section",
          "main",
          "header",
          "div",
          "p",
          "h1",
          "h2",
          "h3",
          "ul",
          "ol",
          "table",
          "figure",
          "blockquote",
          "span",
          "br",
          "strong",
          "b",
          "em",
          "i",
          "a",
          "center",
          "font",
          "img",
          "script",
          "style",
          "link");
  private static final Set<String> GENERIC =
      Set.of("", "application/octet-stream", "application/xml", "text/xml", "application/json");

  private Detection() {}

  /// The media type of a document.
  ///
  /// @param declared what it was declared to be, in lower case without parameters; empty for
  ///   unknown
  static String mediaType(String declared, String text) {
    String start = start(text);
    if (start.startsWith("{") || start.startsWith("[")) {
      return JsonDetection.mediaType(text).orElse(declaredOrPlain(declared));
    }
    if (start.startsWith("<")) {
      return markup(declared, start, text);
    }
    boolean readAsMarkup = declared.contains("html") || declared.contains("xml");
    if (readAsMarkup) {
      Matcher known = KNOWN_AFTER_JUNK.matcher(start);
      if (known.region(0, Math.min(start.length(), JUNK)).find()) {
        return markup(declared, start.substring(known.start()), text);
      }
      return TAG.matcher(text).find() || declared.contains("xml") ? declared : "text/plain";
    }
    return declaredOrPlain(declared);
  }

  private static String declaredOrPlain(String declared) {
    return declared.isEmpty() || declared.equals("application/octet-stream")
        ? "text/plain"
        : declared;
  }

  private static String start(String text) {
    int from = 0;
    while (from < text.length() && isSpace(text.charAt(from))) {
      from++;
    }
    return text.substring(from, Math.min(text.length(), from + LOOKED_AT));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\uFEFF' || c == '\u00A0' || c == '\u200B';
  }

  private static String markup(String declared, String start, String text) {
    Optional<String> root = root(start);
    Optional<String> known = root.map(BY_ROOT::get);
    if (known.isPresent()) {
      return known.get();
    }
    boolean generic = GENERIC.contains(declared) || declared.equals("text/plain");
    if (!generic) {
      return declared;
    }
    if (root.filter(HTML_FRAGMENT::contains).isPresent()) {
      return "text/html";
    }
    return wrapped(text)
        .orElse(isXml(start, root, text) ? "application/xml" : declaredOrPlain(declared));
  }

  /// The format of items that stand in an element of some other vocabulary.
  private static Optional<String> wrapped(String text) {
    Matcher item = WRAPPED.matcher(text.substring(0, Math.min(text.length(), LOOKED_AT)));
    return item.find()
        ? Optional.ofNullable(BY_ROOT.get(item.group(1).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /// Whether a text is XML, of whatever vocabulary: it says so, or its first element is closed at
  /// its end.
  private static boolean isXml(String start, Optional<String> root, String text) {
    String end = text.substring(Math.max(0, text.length() - JUNK)).stripTrailing();
    return start.startsWith("<?xml")
        || root.filter(name -> end.toLowerCase(Locale.ROOT).endsWith(name + ">")).isPresent();
  }

  /// The name of the first element, or of the document type where that stands first.
  private static Optional<String> root(String start) {
    int at = 0;
    while (at >= 0 && at < start.length()) {
      at = start.indexOf('<', at);
      if (at < 0) {
        return Optional.empty();
      }
      if (start.startsWith("<!--", at)) {
        at = after(start, "-->", at);
      } else if (start.startsWith("<?", at)) {
        at = after(start, "?>", at);
      } else if (start.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
        return name(DOCTYPE, start, at);
      } else {
        return name(NAME, start, at);
      }
    }
    return Optional.empty();
  }

  private static int after(String text, String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? -1 : at + end.length();
  }

  private static Optional<String> name(Pattern pattern, String start, int at) {
    Matcher matcher = pattern.matcher(start).region(at, start.length());
    return matcher.lookingAt()
        ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
