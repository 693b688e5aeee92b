package org.copydesk.enrich.entity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.copydesk.enrich.keyword.KeywordAnnotator;
import org.copydesk.enrich.lexicon.ResourceFile;
import org.copydesk.enrich.lexicon.StopWords;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.topic.Word;

/// English words that running text writes with a small letter.
final class CommonWords {
  private static final String ENGLISH = "en";
  private static final Set<String> STEMS = stems();
  private static final StopWords STOP_WORDS = StopWords.shipped();

  private CommonWords() {}

  /// Whether a word in small letters is one; each part of it where it has a hyphen.
  static boolean has(String lower) {
    for (String part : lower.split("-", -1)) {
      if (!isCommon(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCommon(String word) {
    return STOP_WORDS.contains(word, ENGLISH)
        || STEMS.contains(Word.stem(word))
        || WordClass.ROLE.has(word)
        || WordClass.CUE.has(word)
        || hasEnding(word);
  }

  private static boolean hasEnding(String word) {
    return word.length() > 6
        && (word.endsWith("ing")
            || word.endsWith("ed")
            || word.endsWith("ly")
            || word.endsWith("tion")
            || word.endsWith("tions")
            || word.endsWith("ness")
            || word.endsWith("ment"));
  }

  private static Set<String> stems() {
    Set<String> stems = new HashSet<>();
    for (String line : ResourceFile.read(KeywordAnnotator.class, "frequencies.psv").lines()) {
      for (String stem : line.substring(line.indexOf('|') + 1).split(" ", -1)) {
        if (stem.equals(stem.toLowerCase(Locale.ROOT))) {
          stems.add(stem);
        }
      }
    }
    return Set.copyOf(stems);
  }
}
