package org.copydesk.ingest.normalize;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of time zones as newsrooms print them. A name that several countries use is read in
/// the sense that news agencies use most (`CST` is Central, `IST` Indian Standard Time).
final class ZoneNames {
  private static final Map<String, ZoneId> NAMES = new HashMap<>();
  private static final Set<String> MONTH_FIRST =
      Set.of(
          "ET", "EST", "EDT", "CT", "CDT", "MT", "MDT", "PT", "PST", "PDT", "AKST", "AKDT", "HST");
  private static final Set<String> DAY_FIRST =
      Set.of("BST", "CET", "CEST", "MEZ", "MESZ", "IST", "AEST", "AEDT", "NZST", "NZDT", "SAST");
  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?\\s?([+−-])(\\d{1,2})(?::?(\\d{2}))?(?::?00)?Z?");

  static {
    for (String line : WordList.of(ZoneNames.class, "zone-names.txt")) {
      String[] entry = line.split(" = ", 2);
      NAMES.put(entry[0].toUpperCase(Locale.ROOT), ZoneId.of(entry[1]));
    }
  }

  private ZoneNames() {}

  /// The zone that a text names: `EDT`, `+02:00`, `GMT+2`, `Europe/Kyiv`.
  static Optional<ZoneId> of(String text) {
    Matcher offset = OFFSET.matcher(text);
    if (offset.matches()) {
      return offset(offset);
    }
    ZoneId named = NAMES.get(text.toUpperCase(Locale.ROOT));
    return named != null || text.indexOf('/') < 0 ? Optional.ofNullable(named) : region(text);
  }

  private static Optional<ZoneId> offset(Matcher offset) {
    int hours = Integer.parseInt(offset.group(2));
    int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
    if (hours > 18 || minutes > 59) {
      return Optional.empty();
    }
    int sign = offset.group(1).equals("+") ? 1 : -1;
    int total = sign * (hours * 60 + minutes) * 60;
    return Math.abs(total) > ZoneOffset.MAX.getTotalSeconds()
        ? Optional.empty()
        : Optional.of(ZoneOffset.ofTotalSeconds(total));
  }

  private static Optional<ZoneId> region(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// Whether a zone name gives away that dates beside it have the month first.
  static boolean isMonthFirst(String text) {
    return MONTH_FIRST.stream().anyMatch(name -> text.matches(".*\\b" + name + "\\b.*"));
  }

  /// Whether a zone name gives away that dates beside it have the day first.
  static boolean isDayFirst(String text) {
    return DAY_FIRST.stream().anyMatch(name -> text.matches(".*\\b" + name + "\\b.*"));
  }
}
