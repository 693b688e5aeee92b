package org.copydesk.ingest.html.metadata;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.CleanText;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/// Comparing what two witnesses say in different spellings.
final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|\\w{2,32});");
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:a|b|br|div|em|h\\d|i|p|small|span|strong|sub|sup|u)(?:\\s[^<>]*)?/?>");
  private static final int LONGEST = 20_000;

  private Words() {}

  /// The words of a text that a template may have escaped once too often.
  static String plain(String text) {
    String plain = text;
    if (plain.indexOf('&') >= 0) {
      for (int i = 0; i < 2 && ENTITY.matcher(plain).find(); i++) {
        plain = Parser.unescapeEntities(plain, false);
      }
    }
    if (plain.indexOf('<') >= 0 && TAG.matcher(plain).find()) {
      plain = Jsoup.parseBodyFragment(plain).text();
    }
    return CleanText.line(plain);
  }

  /// Lower case, without accents, everything but letters and digits as single spaces.
  static String folded(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return isAscii(cut) ? foldedAscii(cut) : foldedUnicode(cut);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '\u007F') {
        return false;
      }
    }
    return true;
  }

  private static String foldedAscii(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letter) {
        if (gap && !folded.isEmpty()) {
          folded.append(' ');
        }
        folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
      }
      gap = !letter;
    }
    return folded.toString();
  }

  private static String foldedUnicode(String cut) {
    String bare = MARKS.matcher(Normalizer.normalize(cut, Normalizer.Form.NFKD)).replaceAll("");
    return NO_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /// Folded, without any space: for names that are written in one word elsewhere.
  static String run(String text) {
    return folded(text).replace(" ", "");
  }

  /// How much two texts say the same: 1 for the same words, 0 for none in common.
  static double likeness(String one, String other) {
    return likenessOfFolded(folded(one), folded(other));
  }

  static double likenessOfFolded(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    if (a.equals(b)) {
      return 1;
    }
    Set<String> inA = new HashSet<>(units(a));
    Set<String> inB = new HashSet<>(units(b));
    Set<String> both = new HashSet<>(inA);
    both.retainAll(inB);
    return 2.0 * both.size() / (inA.size() + inB.size());
  }

  /// Words; single characters where a script writes without spaces.
  private static List<String> units(String folded) {
    List<String> units = new ArrayList<>();
    for (String word : folded.split(" ", -1)) {
      if (word.codePoints().anyMatch(Words::standsAlone)) {
        word.codePoints().mapToObj(Character::toString).forEach(units::add);
      } else {
        units.add(word);
      }
    }
    return units;
  }

  private static boolean standsAlone(int c) {
    return Character.isIdeographic(c)
        || switch (Character.UnicodeScript.of(c)) {
          case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        };
  }

  /// How long a text is in words; a script without spaces counts two characters as one.
  static int count(String text) {
    int count = 0;
    for (String word : folded(text).split(" ", -1)) {
      long alone = word.codePoints().filter(Words::standsAlone).count();
      count += alone > 0 ? (int) Math.ceilDiv(alone, 2L) : word.isEmpty() ? 0 : 1;
    }
    return count;
  }
}
