package org.copydesk.ingest.ninjs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.copydesk.ingest.html.HtmlBlocks;
import tools.jackson.databind.JsonNode;

/// The texts of one kind in an item: `headlines` of ninjs 2 and 3, or the members of ninjs 1 whose
/// names begin alike, such as `body_text`, `body_xhtml` and `description_caption_text`.
final class NinjsTexts {
  private static final Pattern HTML =
      Pattern.compile(
          "(?is)^\\s*<(?:p|div|h\\d|article|html|!doctype|section|ul|ol|body|figure|blockquote|table|br|span)\\b.*");
  private static final List<String> FORMATS =
      List.of("text", "xhtml", "html", "html5", "xml", "nitf");

  /// A text with its role.
  ///
  /// @param role in lower case; empty where there is none
  /// @param contentType in lower case; empty where there is none
  record Value(String role, String contentType, String text) {
    boolean isXml() {
      return (contentType.contains("xml") && !contentType.contains("html"))
          || contentType.contains("nitf")
          || text.stripLeading().startsWith("<?xml")
          || text.stripLeading().regionMatches(true, 0, "<nitf", 0, 5);
    }

    boolean isHtml() {
      return !isXml() && (contentType.contains("html") || HTML.matcher(text).matches());
    }

    /// The words without mark-up.
    String plain() {
      boolean tagged = text.contains("</") || text.contains("<br");
      return tagged || isHtml() || isXml() ? HtmlBlocks.plain(text) : text;
    }
  }

  private NinjsTexts() {}

  /// The texts of a kind in their order.
  ///
  /// @param plural the member of ninjs 2 and 3
  /// @param singular how the members of ninjs 1 begin
  static List<Value> of(NinjsItem item, String plural, String singular) {
    List<Value> values = new ArrayList<>();
    for (NinjsItem each : item.list(plural)) {
      each.text("value")
          .ifPresent(text ->
              values.add(
                  new Value(
                      lower(each.text("role")),
                      lower(each.text("contenttype", "mimetype")),
                      text)));
    }
    new TreeMap<>(item.members())
        .forEach((name, node) -> {
          boolean named = name.equals(singular) || name.startsWith(singular + "_");
          if (named && node.isString() && !node.asString().isBlank()) {
            values.add(value(name.substring(singular.length()), node));
          }
        });
    return values;
  }

  private static Value value(String suffix, JsonNode node) {
    String role = suffix.replaceFirst("^_", "");
    String format = role.replaceFirst("^.*_", "");
    if (!FORMATS.contains(format)) {
      return new Value(role, "", node.asString());
    }
    String type =
        switch (format) {
          case "text" -> "text/plain";
          case "xml", "nitf" -> "application/xml";
          default -> "text/html";
        };
    return new Value(
        role.equals(format) ? "" : role.substring(0, role.length() - format.length() - 1),
        type,
        node.asString());
  }

  private static String lower(Optional<String> text) {
    return text.orElse("").toLowerCase(Locale.ROOT);
  }

  /// The text whose role stands first in a list; one without role counts as the first.
  static Optional<Value> best(List<Value> values, List<String> roles) {
    return values.stream()
        .filter(value -> value.role.isEmpty() || roles.contains(value.role))
        .min(
            Comparator.comparingInt(value -> value.role.isEmpty() ? 0 : roles.indexOf(value.role)));
  }
}
