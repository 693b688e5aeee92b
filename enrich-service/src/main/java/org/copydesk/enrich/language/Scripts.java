package org.copydesk.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Tells the languages that have a script to themselves by their letters.
final class Scripts {
  private static final Map<UnicodeScript, String> LANGUAGES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(UnicodeScript.GREEK, "el"),
              Map.entry(UnicodeScript.HEBREW, "he"),
              Map.entry(UnicodeScript.ARMENIAN, "hy"),
              Map.entry(UnicodeScript.GEORGIAN, "ka"),
              Map.entry(UnicodeScript.THAI, "th"),
              Map.entry(UnicodeScript.LAO, "lo"),
              Map.entry(UnicodeScript.KHMER, "km"),
              Map.entry(UnicodeScript.MYANMAR, "my"),
              Map.entry(UnicodeScript.HANGUL, "ko"),
              Map.entry(UnicodeScript.HIRAGANA, "ja"),
              Map.entry(UnicodeScript.KATAKANA, "ja"),
              Map.entry(UnicodeScript.HAN, "zh"),
              Map.entry(UnicodeScript.BENGALI, "bn"),
              Map.entry(UnicodeScript.GUJARATI, "gu"),
              Map.entry(UnicodeScript.GURMUKHI, "pa"),
              Map.entry(UnicodeScript.TAMIL, "ta"),
              Map.entry(UnicodeScript.TELUGU, "te"),
              Map.entry(UnicodeScript.KANNADA, "kn"),
              Map.entry(UnicodeScript.MALAYALAM, "ml"),
              Map.entry(UnicodeScript.SINHALA, "si"),
              Map.entry(UnicodeScript.ETHIOPIC, "am")));
  private static final double MOST_OF_IT = 0.6;
  private static final double KANA_IN_JAPANESE = 0.05;

  private Scripts() {}

  /// The language of most letters of a text; empty where several languages share the script.
  static Optional<FunctionWords.Guess> language(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int letters = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Character.isLetter(c)) {
        letters++;
        if (c > 0x36F) { // Latin alone needs no count
          counts.merge(UnicodeScript.of(c), 1, Integer::sum);
        }
      }
    }
    int kana = count(counts, UnicodeScript.HIRAGANA) + count(counts, UnicodeScript.KATAKANA);
    int japanese = kana + count(counts, UnicodeScript.HAN);
    if (kana > KANA_IN_JAPANESE * letters && japanese > MOST_OF_IT * letters) {
      return Optional.of(new FunctionWords.Guess("ja", japanese / (double) letters));
    }
    for (Map.Entry<UnicodeScript, Integer> entry : counts.entrySet()) {
      String language = LANGUAGES.get(entry.getKey());
      if (language != null && entry.getValue() > MOST_OF_IT * letters) {
        return Optional.of(new FunctionWords.Guess(language, entry.getValue() / (double) letters));
      }
    }
    return Optional.empty();
  }

  private static int count(Map<UnicodeScript, Integer> counts, UnicodeScript script) {
    return counts.getOrDefault(script, 0);
  }
}
