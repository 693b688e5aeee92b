package org.copydesk.ingest.normalize;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
  private static final int LOOKED_AT = 3000;
  private static final int ENOUGH_LETTERS = 40;
  private static final int ENOUGH_WORDS = 25;
  private static final double ENOUGH_HITS = 0.12;
  private static final double CLEARLY_AHEAD = 1.5;
  private static final double AHEAD = 1.1;
  private static final double HARDLY_ANY = 0.4;
  private static final List<String> LANGUAGES = new ArrayList<>();
  private static final Map<String, Frequent> FREQUENT = new HashMap<>();
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

  /// A word that is frequent in some languages.
  ///
  /// @param languages their places in the list of languages
  /// @param weight what it counts for each of them
  private record Frequent(List<Integer> languages, double weight) {}

  static {
    Map<String, List<Integer>> languages = new HashMap<>();
    for (String line : WordList.of(TextLanguage.class, "frequent-words.txt")) {
      String[] entry = line.split(" = ", 2);
      for (String word : new HashSet<>(List.of(entry[1].split(" ", -1)))) {
        languages.computeIfAbsent(word, _ -> new ArrayList<>()).add(LANGUAGES.size());
      }
      LANGUAGES.add(entry[0]);
    }
    languages.forEach((word, having) ->
        FREQUENT.put(word, new Frequent(List.copyOf(having), 1.0 / Math.sqrt(having.size()))));
  }

  private final Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
  private final String text;
  private int letters;

  private TextLanguage(String text) {
    this.text = text.substring(0, Math.min(LOOKED_AT, text.length())).toLowerCase(Locale.ROOT);
    int plain = 0;
    int point;
    for (int i = 0; i < this.text.length(); i += Character.charCount(point)) {
      point = this.text.codePointAt(i);
      if (point < 0x80) {
        plain += point >= 'a' && point <= 'z' ? 1 : 0;
      } else if (Character.isLetter(point)) {
        letters++;
        scripts.merge(UnicodeScript.of(point), 1, Integer::sum);
      }
    }
    letters += plain;
    scripts.merge(UnicodeScript.LATIN, plain, Integer::sum);
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
    Map<String, Double> scores = read.scores();
    double best = scores.getOrDefault(found, 1.0);
    return LANGUAGES.contains(tag)
        ? scores.getOrDefault(tag, 0.0) < best * HARDLY_ANY
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
    return text.codePoints().filter(point -> characters.indexOf(point) >= 0).count();
  }

  private Optional<String> byFrequentWords() {
    List<Map.Entry<String, Double>> ranked =
        scores().entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    if (ranked.isEmpty() || ranked.getFirst().getValue() < ENOUGH_HITS) {
      return Optional.empty();
    }
    String best = ranked.getFirst().getKey();
    double score = ranked.getFirst().getValue();
    boolean ahead =
        ranked.stream()
            .skip(1)
            .allMatch(other ->
                score > other.getValue() * CLEARLY_AHEAD
                    || (score > other.getValue() * AHEAD && areRelated(best, other.getKey())));
    return ahead ? Optional.of(best) : Optional.empty();
  }

  private static boolean areRelated(String one, String other) {
    return one.equals(other)
        || RELATIVES.stream().anyMatch(group -> group.contains(one) && group.contains(other));
  }

  /// The share of a language's frequent words among all words; a word that several languages have
  /// counts less for each.
  private Map<String, Double> scores() {
    double[] sums = new double[LANGUAGES.size()];
    int words = 1;
    int at = 0;
    while (at < text.length()) {
      int end = endOfWord(at);
      Frequent frequent = end > at ? FREQUENT.get(text.substring(at, end)) : null;
      if (frequent != null) {
        frequent.languages.forEach(language -> sums[language] += frequent.weight);
      }
      at = endOfGap(end);
      words += at > end ? 1 : 0;
    }
    Map<String, Double> scores = new HashMap<>();
    for (int i = 0; i < sums.length && words >= ENOUGH_WORDS; i++) {
      if (sums[i] > 0) {
        scores.put(LANGUAGES.get(i), sums[i] / words);
      }
    }
    return scores;
  }

  private int endOfWord(int from) {
    return endOf(true, from);
  }

  private int endOfGap(int from) {
    return endOf(false, from);
  }

  private int endOf(boolean word, int from) {
    int at = from;
    while (at < text.length()) {
      int point = text.codePointAt(at);
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
