package org.copydesk.ingest.plaintext;

import java.util.regex.Pattern;

/// The dates that captions of pictures give: "on Tuesday, May 5, 2026", "on Sunday".
final class CaptionDate {
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December"
          + "|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\\.?)";
  private static final String WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
  private static final String DAY = MONTH + " \\d{1,2}(?:,? \\d{4})?";
  private static final Pattern FULL =
      Pattern.compile("\\b" + WEEKDAY + ",? " + MONTH + " \\d{1,2},? \\d{4}\\b");
  private static final Pattern DATED =
      Pattern.compile(
          String.join(
              "|",
              "\\b(?:on|in) (?:" + WEEKDAY + ",? )?" + DAY + "\\b",
              "\\b(?:on|in) \\d{1,2} " + MONTH + "\\b",
              "\\bin " + MONTH + " \\d{4}\\b",
              "\\bin (?:19|20)\\d{2}\\.?$",
              "\\b" + WEEKDAY + "(?: (?:morning|afternoon|evening|night))?\\.?$"));
  private static final Pattern AT_END =
      Pattern.compile("\\bon (?:" + WEEKDAY + "(?:,? " + DAY + ")?|" + DAY + ")$");

  private CaptionDate() {}

  /// Whether a line names weekday, month, day and year, as stories do not.
  static boolean isFull(String line) {
    return isMonthAfterDay(line) && FULL.matcher(line).find();
  }

  /// Whether a capital follows the name of a day, as in few lines.
  private static boolean isMonthAfterDay(String line) {
    for (int day = line.indexOf("day"); day >= 0; day = line.indexOf("day", day + 1)) {
      int space = day + 3 + (line.startsWith(",", day + 3) ? 1 : 0);
      if (line.startsWith(" ", space)
          && space + 1 < line.length()
          && Character.isUpperCase(line.charAt(space + 1))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a line names a day, or ends with a year.
  static boolean isIn(String line) {
    return DATED.matcher(line).find();
  }

  /// Whether a line ends with "on" a day, and no full stop.
  static boolean ends(String line) {
    char last = line.isEmpty() ? ' ' : line.charAt(line.length() - 1);
    return (last == 'y' || !Character.isLetter(last)) && AT_END.matcher(line).find();
  }
}
