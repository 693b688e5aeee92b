package org.copydesk.ingest.normalize;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells the language of a text by its script and its most frequent words. It answers only where it
/// is sure; relatives that look alike (Norwegian and Danish, Indonesian and Malay) count as one
/// when it contradicts.
final class TextLanguage {
  /// How much of a text is looked at, in characters.
  static final int LOOKED_AT = 3000;

  private static final int ENOUGH_LETTERS = 40;
  private static final int ENOUGH_WORDS = 25;
  private static final double ENOUGH_HITS = 0.12;
  private static final double CLEARLY_AHEAD = 1.5;
  private static final double AHEAD = 1.1;
  private static final double HARDLY_ANY = 0.4;
  private static final List<String> LANGUAGES = new ArrayList<>();
  private static final FrequentWords FREQUENT;
  private static final List<Set<String>> RELATIVES =
      List.of(
          Set.of("nb", "no", "nn", "da"),
          Set.of("id", "ms"),
          Set.of("hr", "sr", "bs", "sh", "cnr", "me"),
          Set.of("cs", "sk"),
          Set.of("fil", "tl"),
          Set.of("zh", "yue", "cmn"),
          Set.of("es", "gl", "ast", "an"),
          Set.of("pt", "gl"),
          Set.of("nl", "fy", "li"),
          Set.of("de", "lb", "gsw", "nds"),
          Set.of("hi", "mr", "ne", "sa", "bho"),
          Set.of("ar", "arz", "ckb", "ps", "ug", "sd"),
          Set.of("bg", "mk"),
          Set.of("he", "yi", "iw"));

  static {
    Map<String, List<Integer>> languages = new HashMap<>();
    for (String line : WordList.of(TextLanguage.class, "frequent-words.txt")) {
      String[] entry = line.split(" = ", 2);
      for (String word : new HashSet<>(List.of(entry[1].split(" ", -1)))) {
        languages.computeIfAbsent(word, _ -> new ArrayList<>()).add(LANGUAGES.size());
      }
      LANGUAGES.add(entry[0]);
    }
    FREQUENT = FrequentWords.of(languages);
  }

  private final Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
  private final char[] text;
  private int letters;

  private TextLanguage(String whole) {
    text = lowerCase(whole.substring(0, Math.min(LOOKED_AT, whole.length())));
    int plain = 0;
    UnicodeScript last = UnicodeScript.LATIN;
    int run = 0;
    int point;
    for (int i = 0; i < text.length; i += Character.charCount(point)) {
      point = Character.codePointAt(text, i);
      if (point < 0x80) {
        plain += point >= 'a' && point <= 'z' ? 1 : 0;
      } else if (Character.isLetter(point)) {
        letters++;
        UnicodeScript script = UnicodeScript.of(point);
        if (script != last) {
          scripts.merge(last, run, Integer::sum);
          last = script;
          run = 0;
        }
        run++;
      }
    }
    letters += plain;
    scripts.merge(last, run, Integer::sum);
    scripts.merge(UnicodeScript.LATIN, plain, Integer::sum);
  }

  /// The characters in lower case. Where one of them becomes several, or depends on its neighbours,
  /// Java's own conversion knows how.
  private static char[] lowerCase(String text) {
    char[] lower = text.toCharArray();
    for (int i = 0; i < lower.length; i++) {
      char c = lower[i];
      if (c >= 'A' && c <= 'Z') {
        lower[i] = (char) (c + ('a' - 'A'));
      } else if (c == '\u0130' || c == '\u03A3' || Character.isSurrogate(c)) {
        return text.toLowerCase(Locale.ROOT).toCharArray();
      } else if (c >= 0x80) {
        lower[i] = Character.toLowerCase(c);
      }
    }
    return lower;
  }

  /// The language of a text.
  ///
  /// @return its ISO 639 code; absent where the text is too short or the answer is not sure
  static Optional<String> of(String text) {
    return new TextLanguage(text).language();
  }

  /// Whether a text contradicts what is declared of it.
  ///
  /// @param declared a BCP 47 tag
  /// @param found what the text is
  static boolean contradicts(String declared, String found, String text) {
    String tag = Locale.forLanguageTag(declared.replace('_', '-')).getLanguage();
    if (tag.isEmpty() || areRelated(tag, found)) {
      return false;
    }
    TextLanguage read = new TextLanguage(text);
    double[] scores = read.scores();
    int known = LANGUAGES.indexOf(found);
    double best = known < 0 || scores[known] == 0 ? 1.0 : scores[known];
    return LANGUAGES.contains(tag)
        ? scores[LANGUAGES.indexOf(tag)] < best * HARDLY_ANY
        : !read.isLatin() || best > 2 * ENOUGH_HITS;
  }

  private boolean isLatin() {
    return share(UnicodeScript.LATIN) > 0.5;
  }

  private double share(UnicodeScript script) {
    return (double) scripts.getOrDefault(script, 0) / Math.max(letters, 1);
  }

  private Optional<String> language() {
    double kana = share(UnicodeScript.HIRAGANA) + share(UnicodeScript.KATAKANA);
    double han = share(UnicodeScript.HAN);
    if (letters < ENOUGH_LETTERS) {
      return Optional.empty();
    }
    if (han + kana > 0.5) {
      return Optional.of(kana > 0.08 ? "ja" : "zh");
    }
    if (share(UnicodeScript.ARABIC) > 0.6) {
      return Optional.of(ofArabicScript());
    }
    if (share(UnicodeScript.LATIN) > 0.6 || share(UnicodeScript.CYRILLIC) > 0.6) {
      return byFrequentWords();
    }
    return Arrays.stream(UnicodeScript.values())
        .filter(script -> share(script) > 0.6)
        .flatMap(script -> ofScript(script).stream())
        .findFirst();
  }

  private static Optional<String> ofScript(UnicodeScript script) {
    return switch (script) {
      case HANGUL -> Optional.of("ko");
      case HEBREW -> Optional.of("he");
      case GREEK -> Optional.of("el");
      case THAI -> Optional.of("th");
      case DEVANAGARI -> Optional.of("hi");
      case BENGALI -> Optional.of("bn");
      case TAMIL -> Optional.of("ta");
      case TELUGU -> Optional.of("te");
      case GEORGIAN -> Optional.of("ka");
      case ARMENIAN -> Optional.of("hy");
      default -> Optional.empty();
    };
  }

  private String ofArabicScript() {
    long urdu = count("ٹڈڑےں");
    long persian = count("پچژگک");
    return urdu * 40 > letters ? "ur" : persian * 40 > letters ? "fa" : "ar";
  }

  private long count(String characters) {
    long count = 0;
    for (char c : text) {
      count += characters.indexOf(c) >= 0 ? 1 : 0;
    }
    return count;
  }

  private Optional<String> byFrequentWords() {
    double[] scores = scores();
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    if (scores[best] < ENOUGH_HITS) {
      return Optional.empty();
    }
    String language = LANGUAGES.get(best);
    for (int i = 0; i < scores.length; i++) {
      boolean behind =
          scores[best] > scores[i] * CLEARLY_AHEAD
              || (scores[best] > scores[i] * AHEAD && areRelated(language, LANGUAGES.get(i)));
      if (i != best && !behind) {
        return Optional.empty();
      }
    }
    return Optional.of(language);
  }

  private static boolean areRelated(String one, String other) {
    return one.equals(other)
        || RELATIVES.stream().anyMatch(group -> group.contains(one) && group.contains(other));
  }

  /// The share of each language's frequent words among all words; a word that several languages
  /// have counts less for each.
  private double[] scores() {
    double[] scores = new double[LANGUAGES.size()];
    int words = 1;
    int at = 0;
    while (at < text.length) {
      int end = endOf(true, at);
      FrequentWords.Word frequent = end > at ? FREQUENT.find(text, at, end) : null;
      if (frequent != null) {
        frequent.addTo(scores);
      }
      at = endOf(false, end);
      words += at > end ? 1 : 0;
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] = words >= ENOUGH_WORDS ? scores[i] / words : 0;
    }
    return scores;
  }

  private int endOf(boolean word, int from) {
    int at = from;
    while (at < text.length) {
      int point = Character.codePointAt(text, at);
      if (isOfWord(point) != word) {
        return at;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  private static boolean isOfWord(int point) {
    if (point < 0x80) {
      return (point >= 'a' && point <= 'z') || point == '\'';
    }
    return switch (Character.getType(point)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          true;
      default -> point == '’';
    };
  }
}
