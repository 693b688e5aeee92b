package org.copydesk.ingest.plaintext;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.DateReader;

/// A line that says when an article was published and updated: "Published May 4, 2026 | Updated
/// 3:14 PM EDT May 4, 2026", or a bare date.
///
/// @param published the date as printed
/// @param updated the date as printed
record DateLine(Optional<String> published, Optional<String> updated) {
  private static final int LONGEST = 160;
  private static final int LONGEST_BARE = 60;
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)\\b(?:(?<updated>(?:last )?(?:updated|modified))"
              + "|(?:first |originally )?(?:published|posted|created|released|date))\\b"
              + "(?:\\s+(?:on|at)\\b)?\\s*:?");
  private static final Pattern AROUND =
      Pattern.compile("^[\\s|·•,;()/–—-]+|(?:[\\s|·•,;()/–—-]|\\band\\b)+$");

  /// Reads a line.
  ///
  /// @return absent where the line says nothing of dates, or goes on with other words
  static Optional<DateLine> of(String line) {
    if (line.length() > LONGEST || line.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    Matcher label = LABEL.matcher(line);
    if (!label.find()) {
      return line.length() <= LONGEST_BARE && isDate(line)
          ? Optional.of(new DateLine(Optional.of(line), Optional.empty()))
          : Optional.empty();
    }
    return label.start() == 0 || isDate(trimmed(line.substring(0, label.start())))
        ? labelled(line, label)
        : Optional.empty();
  }

  private static Optional<DateLine> labelled(String line, Matcher label) {
    Optional<String> published = before(line, label);
    Optional<String> updated = Optional.empty();
    boolean more = true;
    while (more) {
      boolean isUpdate = label.group("updated") != null;
      int from = label.end();
      more = label.find();
      String date = trimmed(line.substring(from, more ? label.start() : line.length()));
      Optional<String> read = isDate(date) ? Optional.of(date) : withoutPlace(date);
      if (isUpdate) {
        updated = updated.or(() -> read);
      } else {
        published = published.or(() -> read);
      }
    }
    return published.isPresent() || updated.isPresent()
        ? Optional.of(new DateLine(published, updated))
        : Optional.empty();
  }

  private static Optional<String> before(String line, Matcher label) {
    return Optional.of(trimmed(line.substring(0, label.start()))).filter(DateLine::isDate);
  }

  private static String trimmed(String text) {
    return AROUND.matcher(text).replaceAll("");
  }

  /// Some newspapers write the place of the desk behind the date: "May 4, 2026 - Port Lume".
  private static Optional<String> withoutPlace(String text) {
    int at = text.lastIndexOf(" - ");
    return Optional.of(text.substring(0, Math.max(at, 0))).filter(DateLine::isDate);
  }

  private static boolean isDate(String text) {
    return !text.isBlank()
        && !text.chars().allMatch(Character::isDigit)
        && new DateReader(Optional.empty()).read(text).isPresent();
  }
}
