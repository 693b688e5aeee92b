package org.copydesk.ingest.normalize;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The letter case of names that are printed in capitals: `JANE MCDONALD` is Jane McDonald.
///
/// The rule: a name of two words or more whose letters are all capitals is written with a capital
/// at the beginning of each word and behind each hyphen and apostrophe; particles (`VAN DER`, `DE
/// LA`) are small behind the first word; `MC` is followed by a capital, `MAC` is not, since nobody
/// can tell Macdonald from MacDonald; initials, numerals and words of up to three letters without a
/// vowel (`JT`) stay. Names of one word stay as they are: they may be acronyms.
final class NameCase {
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "di", "del", "della", "dei", "der", "den", "van", "von", "bin", "bint", "ibn",
          "la", "las", "los", "le", "du", "dos", "das", "do", "ter", "ten", "y", "e", "af", "av",
          "zu", "zur", "zum", "vom", "und", "of");
  private static final Set<String> NUMERALS = Set.of("II", "III", "IV");
  private static final Pattern VOWEL = Pattern.compile("[AEIOUYÀ-ÖØ-ÝĄĘÓŐŰİАЕЁИОУЫЭЮЯІЇЄΑΕΗΙΟΥΩ]");

  private NameCase() {}

  /// The name with the letter case of ordinary text; as it is where it is not in capitals.
  static String of(String name) {
    String[] words = name.split(" ", -1);
    boolean capitals =
        words.length > 1
            && name.codePoints().noneMatch(Character::isLowerCase)
            && name.codePoints().filter(Character::isUpperCase).count() > 3;
    if (!capitals) {
      return name;
    }
    for (int i = 0; i < words.length; i++) {
      String lower = words[i].toLowerCase(Locale.ROOT);
      words[i] = i > 0 && PARTICLES.contains(lower) ? lower : word(words[i]);
    }
    return String.join(" ", words);
  }

  private static String word(String word) {
    int letters = word.replaceAll("\\P{L}", "").length();
    boolean initials =
        letters <= 1 || (word.indexOf('.') >= 0 && word.indexOf('.') < word.length() - 1);
    boolean spelled = letters <= 3 && word.indexOf('.') < 0 && !VOWEL.matcher(word).find();
    if (initials || spelled || NUMERALS.contains(word)) {
      return word;
    }
    StringBuilder cased = new StringBuilder();
    boolean begins = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean afterMc = i == 2 && word.startsWith("MC") && word.length() > 4;
      cased.append(begins || afterMc ? c : Character.toLowerCase(c));
      boolean apostrophe = (c == '\'' || c == '’') && i + 2 < word.length();
      begins = c == '-' || c == '‑' || apostrophe;
    }
    return cased.toString();
  }
}
