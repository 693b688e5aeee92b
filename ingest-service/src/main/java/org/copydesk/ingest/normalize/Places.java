package org.copydesk.ingest.normalize;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The names of countries, from CLDR, and of cities: those that name time zones and those of a
/// small table. A name that is not here may be a place all the same.
public final class Places {
  private static final Set<String> NAMES = new HashSet<>(WordList.of(Places.class, "places.txt"));

  static {
    for (String zone : ZoneId.getAvailableZoneIds()) {
      if (zone.matches("(?:Africa|America|Asia|Australia|Europe|Pacific)/.*")) {
        NAMES.add(lower(zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ')));
      }
    }
    for (String tag : List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "ar")) {
      Locale locale = Locale.forLanguageTag(tag);
      for (String country : Locale.getISOCountries()) {
        NAMES.add(lower(Locale.of("", country).getDisplayCountry(locale)));
      }
    }
    NAMES.removeAll(Set.of("center", "eastern", "central"));
  }

  private Places() {}

  /// Whether a text is the name of a place, alone or with the country behind it: "Kyiv, Ukraine".
  public static boolean isPlace(String text) {
    String lower = lower(text);
    int comma = lower.indexOf(',');
    return NAMES.contains(lower)
        || (comma > 0 && NAMES.contains(lower.substring(comma + 1).strip()));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).replace("\u0307", "");
  }
}
