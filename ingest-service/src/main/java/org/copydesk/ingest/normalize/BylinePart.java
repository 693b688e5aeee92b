package org.copydesk.ingest.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of a byline between commas and "and".
///
/// @param text its words, none empty
/// @param another whether an "and" before it announces another author
record BylinePart(String text, boolean another) {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*(?:[,;|•·—–]|\\s/\\s)\\s*(?:and\\s+|&\\s*)?|\\s+(?:and|&|with)\\s+");

  /// The parts of a byline in their order.
  static List<BylinePart> of(String names) {
    List<BylinePart> parts = new ArrayList<>();
    Matcher separator = SEPARATOR.matcher(names);
    boolean another = false;
    int from = 0;
    boolean more = true;
    while (more) {
      more = separator.find();
      String text =
          names
              .substring(from, more ? separator.start() : names.length())
              .replaceAll("^[\\s(\\[]+|[\\s)\\]]+$", "");
      if (!text.isEmpty()) {
        parts.add(new BylinePart(text, another));
        another = false;
      }
      another = another || (more && separator.group().matches(".*(?:and|&|with).*"));
      from = more ? separator.end() : names.length();
    }
    return parts;
  }
}
