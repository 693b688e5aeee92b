package org.copydesk.ingest.normalize;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The names of months and weekdays in the languages that Copydesk reads, long and short, as CLDR
/// has them, and the words that stand in dates without meaning anything.
final class DateWords {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "en-GB", "en-AU", "en-CA", "de", "de-AT", "fr", "fr-CA", "es", "es-MX", "pt",
          "pt-PT", "it", "nl", "sv", "nb", "nn", "da", "fi", "is", "pl", "cs", "sk", "sl", "hr",
          "sr", "bg", "ro", "hu", "tr", "az", "ru", "uk", "be", "el", "ca", "et", "lv", "lt", "id",
          "ms", "vi", "ar", "ar-EG", "ar-LB", "ar-MA", "fa", "he", "hi", "bn", "ur", "th");
  private static final Map<String, Map<String, Month>> BY_LANGUAGE = new HashMap<>();
  private static final Map<String, Set<Month>> MONTHS = new HashMap<>();
  private static final Set<String> WEEKDAYS = new HashSet<>();
  private static final Map<String, Set<DayOfWeek>> DAYS_OF_WEEK = new HashMap<>();
  private static final Set<String> FILLERS = WordList.of(DateWords.class, "date-fillers.txt");

  static {
    for (String tag : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(tag);
      for (TextStyle style : TextStyle.values()) {
        if (style != TextStyle.NARROW && style != TextStyle.NARROW_STANDALONE) {
          names(locale, style);
        }
      }
    }
    for (String line : WordList.of(DateWords.class, "more-months.txt")) {
      String[] entry = line.split(" = ", 2);
      add("", entry[0], Month.of(Integer.parseInt(entry[1])));
    }
    WEEKDAYS.addAll(WordList.of(DateWords.class, "more-weekdays.txt"));
  }

  private DateWords() {}

  private static void names(Locale locale, TextStyle style) {
    for (Month month : Month.values()) {
      add(locale.getLanguage(), month.getDisplayName(style, locale), month);
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = plain(day.getDisplayName(style, locale));
      WEEKDAYS.addAll(List.of(name.split(" ", -1)));
      DAYS_OF_WEEK.computeIfAbsent(name, _ -> EnumSet.noneOf(DayOfWeek.class)).add(day);
    }
  }

  private static void add(String language, String name, Month month) {
    String word = plain(name);
    if (word.codePoints().anyMatch(Character::isLetter) && word.indexOf(' ') < 0) {
      BY_LANGUAGE.computeIfAbsent(language, _ -> new HashMap<>()).put(word, month);
      MONTHS.computeIfAbsent(word, _ -> EnumSet.noneOf(Month.class)).add(month);
    }
  }

  /// The month that a word names in a language; where the language is not known or does not have
  /// the word, the month that it names in all others.
  ///
  /// @param language a BCP 47 tag
  static Optional<Month> month(String word, Optional<String> language) {
    String plain = plain(word);
    Optional<Month> known =
        language.flatMap(tag ->
            Optional.ofNullable(
                BY_LANGUAGE
                    .getOrDefault(Locale.forLanguageTag(tag).getLanguage(), Map.of())
                    .get(plain)));
    return known.or(() ->
        Optional.ofNullable(MONTHS.get(plain))
            .filter(months -> months.size() == 1)
            .map(months -> months.iterator().next()));
  }

  /// Whether a word is the name of a month in any language.
  static boolean isMonth(String word) {
    return MONTHS.containsKey(plain(word));
  }

  /// Whether a word is the name of a weekday in any language.
  static boolean isWeekday(String word) {
    return WEEKDAYS.contains(plain(word));
  }

  /// The days that a word names, each in some language; none for anything but a weekday.
  static Set<DayOfWeek> weekdays(String word) {
    return DAYS_OF_WEEK.getOrDefault(plain(word), Set.of());
  }

  /// Whether a word may stand in a date without meaning anything: "of", "de", "den", "года".
  static boolean isFiller(String word) {
    return FILLERS.contains(plain(word));
  }

  private static String plain(String word) {
    String lower = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return lower.replace(".", "").replace("\u0307", "").strip();
  }
}
