package org.copydesk.training.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the news writes what GeoNames transcribes letter by letter: Fallujah for Al Fallūjah,
/// Kramatorsk for Kramators'k, Biel for Biel/Bienne, Al Ain for Al Ain City.
final class NewsSpellings {
  private static final Set<String> ARABIC =
      Set.of(
          "AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA", "OM", "PS", "QA", "SA", "SD",
          "SY", "TN", "YE");
  private static final Set<String> CYRILLIC = Set.of("BY", "RU", "UA");
  private static final Set<String> CITY_ADDED = Set.of("AE", "CN", "PH");
  private static final Pattern ARTICLE = Pattern.compile("(?:A[dlnrstz]|Adh|Ash|Ath)[ -](.{4,})");
  private static final Pattern BRACKETS = Pattern.compile(" *\\([^)]*\\)");
  private static final Pattern SLASH = Pattern.compile(" */ *");
  private static final String CITY = " City";

  private NewsSpellings() {}

  /// Adds them to the names of a town.
  static void addTo(Draft town) {
    for (String name : town.names()) {
      for (String spelling : of(name, town.country)) {
        if (!town.has(spelling)) {
          town.add(spelling, town.context(name));
        }
      }
    }
  }

  private static List<String> of(String name, String country) {
    List<String> spellings = new ArrayList<>(List.of(SLASH.split(name)));
    spellings.add(BRACKETS.matcher(name).replaceAll(""));
    if (CYRILLIC.contains(country)) {
      spellings.add(name.replace("'", ""));
    }
    if (CITY_ADDED.contains(country) && name.endsWith(CITY)) {
      spellings.add(name.substring(0, name.length() - CITY.length()));
    }
    Matcher article = ARTICLE.matcher(name);
    if (ARABIC.contains(country) && article.matches()) {
      spellings.add(article.group(1));
      spellings.add("Al-" + article.group(1));
      spellings.add("al-" + article.group(1));
    }
    spellings.removeIf(String::isBlank);
    return spellings;
  }
}
