package org.copydesk.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import org.jsoup.nodes.Element;

/// The words that the class and id of an element are made of: `c-ShareBar__icons` says share, bar
/// and icons. Names that tell the state or the subject of what they stand at say nothing of its
/// part: `has-sidebar`, `tag-newsletter`, `sidebar-enabled`, `label-hidden`. Nor does the id of a
/// heading, which repeats its words: `social-benefits`.
final class ClassNames {
  private static final int LONGEST = 600;
  private static final String WHITE_SPACE = " \t\n\u000B\f\r";
  private static final Set<String> OF_STATE =
      Set.of(
          "has",
          "no",
          "is",
          "with",
          "without",
          "tag",
          "category",
          "cat",
          "topic",
          "section",
          "format",
          "status",
          "type",
          "hide",
          "show",
          "page",
          "js",
          "not",
          "theme",
          "u",
          "md",
          "lg",
          "sm",
          "xl",
          "pt",
          "pb",
          "mt",
          "mb",
          "post_tag",
          "hentry");

  private static final Set<String> OF_SETTINGS =
      Set.of("enabled", "disabled", "true", "false", "on", "off");

  private ClassNames() {}

  /// The words in lower case, each followed by a space and each name by a bar, a space before each:
  /// ` share bar |`.
  static String of(Element element) {
    String names = element.className() + (isHeading(element) ? "" : " " + element.id());
    if (names.length() < 2) {
      return "";
    }
    StringBuilder words = new StringBuilder(" ");
    StringTokenizer tokens = each(names.substring(0, Math.min(names.length(), LONGEST)));
    while (tokens.hasMoreTokens()) {
      List<String> parts = words(tokens.nextToken());
      if (parts.size() > 1
          && (OF_STATE.contains(parts.getFirst())
              || OF_SETTINGS.contains(parts.getLast())
              || isPartHidden(parts))) {
        continue;
      }
      for (String part : parts) {
        words.append(part).append(' ');
      }
      words.append(parts.isEmpty() ? "" : "| ");
    }
    return words.toString();
  }

  /// The names in the value of a `class` attribute.
  static StringTokenizer each(String classes) {
    return new StringTokenizer(classes, WHITE_SPACE);
  }

  private static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  /// `field--label-hidden` and `overflow-x-hidden` hide something else than the element.
  private static boolean isPartHidden(List<String> parts) {
    return parts.getLast().equals("hidden") && !parts.getFirst().equals("visually");
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean ends =
          i == name.length()
              || !Character.isLetter(name.charAt(i))
              || (i > start
                  && Character.isUpperCase(name.charAt(i))
                  && Character.isLowerCase(name.charAt(i - 1)));
      if (ends) {
        if (i > start) {
          words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = i < name.length() && Character.isLetter(name.charAt(i)) ? i : i + 1;
      }
    }
    return words;
  }
}
