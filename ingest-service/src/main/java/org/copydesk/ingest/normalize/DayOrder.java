package org.copydesk.ingest.normalize;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// In which order a date in numbers gives day, month and year. Where neither the numbers nor the
/// language nor the zone decide, the date is not read: half of all such guesses are a wrong day.
///
/// @param usual the order that language and zone make usual
record DayOrder(Order usual) {
  /// An order.
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    YEAR_FIRST,
    UNKNOWN
  }

  private static final Set<String> MONTH_FIRST = Set.of("en-US", "en-PH", "fil", "tl", "es-US");
  private static final Set<String> YEAR_FIRST = Set.of("ja", "zh", "ko", "hu", "lt", "mn", "fa");
  private static final Set<String> MIXED = Set.of("en", "en-CA", "fr-CA", "und");

  /// The order that is usual in a document.
  ///
  /// @param language the document's language, a BCP 47 tag
  /// @param zone the source's zone
  /// @param text the date as printed, which may name a zone
  static DayOrder usual(Optional<String> language, Optional<ZoneId> zone, String text) {
    Order stated = language.map(DayOrder::inLanguage).orElse(Order.UNKNOWN);
    if (stated != Order.UNKNOWN) {
      return new DayOrder(stated);
    }
    if (ZoneNames.isMonthFirst(text)) {
      return new DayOrder(Order.MONTH_FIRST);
    }
    if (ZoneNames.isDayFirst(text)) {
      return new DayOrder(Order.DAY_FIRST);
    }
    return new DayOrder(zone.map(DayOrder::inZone).orElse(Order.UNKNOWN));
  }

  private static Order inLanguage(String tag) {
    Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
    String known =
        locale.getLanguage() + (locale.getCountry().isEmpty() ? "" : "-" + locale.getCountry());
    if (MONTH_FIRST.contains(known) || MONTH_FIRST.contains(locale.getLanguage())) {
      return Order.MONTH_FIRST;
    }
    if (YEAR_FIRST.contains(locale.getLanguage())) {
      return Order.YEAR_FIRST;
    }
    return MIXED.contains(known) || locale.getLanguage().isEmpty()
        ? Order.UNKNOWN
        : Order.DAY_FIRST;
  }

  private static Order inZone(ZoneId zone) {
    String name = zone.getId();
    if (name.startsWith("US/")
        || name.matches(
            "America/(?:New_York|Chicago|Denver|Phoenix|Los_Angeles|Anchorage|Detroit|Boise|Indiana/.*|Kentucky/.*)")) {
      return Order.MONTH_FIRST;
    }
    return name.startsWith("Europe/") || name.startsWith("Australia/")
        ? Order.DAY_FIRST
        : Order.UNKNOWN;
  }

  /// The order of three numbers.
  ///
  /// @param mark what stands between them; points are not used where the month comes first
  Order of(String first, String second, String last, String mark) {
    int one = Integer.parseInt(first);
    int two = Integer.parseInt(second);
    if (last.length() == 2) {
      return usual == Order.MONTH_FIRST && mark.equals(".") ? Order.UNKNOWN : usual;
    }
    if (one > 12) {
      return Order.DAY_FIRST;
    }
    if (two > 12) {
      return Order.MONTH_FIRST;
    }
    if (mark.equals(".") || one == two) {
      return Order.DAY_FIRST;
    }
    return usual == Order.YEAR_FIRST ? Order.UNKNOWN : usual;
  }
}
