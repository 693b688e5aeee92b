package org.copydesk.enrich.keyword;

import java.util.HashMap;
import java.util.Map;
import org.copydesk.enrich.lexicon.ResourceFile;
import org.copydesk.enrich.topic.Word;

/// How rare English words are: n where one text in two to the power of n has the word.
/// `model-training/run topics` counts them.
final class WordRarity {
  /// The rarity of a word that has not been counted, as few texts have it.
  static final int UNKNOWN = 12;

  private final Map<String, Integer> byStem = new HashMap<>();
  private final String sha256;

  private WordRarity(ResourceFile file) {
    sha256 = file.sha256();
    for (String line : file.lines()) {
      String[] fields = line.split("\\|", 2);
      for (String stem : fields[1].split(" ", -1)) {
        byStem.put(stem, Integer.parseInt(fields[0]));
      }
    }
  }

  static WordRarity shipped() {
    return new WordRarity(ResourceFile.read(WordRarity.class, "frequencies.psv"));
  }

  /// Of a word in small letters; the least rare part counts for one with a hyphen.
  int of(String lower) {
    int least = UNKNOWN;
    int from = 0;
    while (from <= lower.length()) {
      int hyphen = lower.indexOf('-', from);
      int end = hyphen < 0 ? lower.length() : hyphen;
      String part = Word.stem(lower.substring(from, end));
      least = Math.min(least, byStem.getOrDefault(part, UNKNOWN));
      from = end + 1;
    }
    return least;
  }

  String sha256() {
    return sha256;
  }
}
