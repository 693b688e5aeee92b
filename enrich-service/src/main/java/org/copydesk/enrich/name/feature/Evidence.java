package org.copydesk.enrich.name.feature;

import org.copydesk.enrich.name.chain.Label;

/// What a first pass over a document found: as what each word was labelled elsewhere, which names
/// were found, and what longer names they are part of.
public final class Evidence {
  private static final int LONGEST = 6;
  private static final int MOST = 250;

  private final IntTable wordTypes = new IntTable(256);
  private final IntTable wordPlaces = new IntTable(128);
  private final IntTable names = new IntTable(128);
  private final IntTable partsOfNames = new IntTable(256);
  private final IntTable initials = new IntTable(64);

  /// Takes up the labels of a sentence.
  ///
  /// @param labels a label for each word
  public void add(Line line, int[] labels) {
    for (int i = 0; i < line.length(); i++) {
      if (counts(line, i)) {
        count(wordTypes, line.words[i].lowerHash, Label.type(labels[i]));
      }
    }
    int begin = 0;
    for (int i = 0; i < line.length(); i++) {
      if (Label.begins(labels[i])) {
        begin = i;
      }
      if (Label.ends(labels[i])) {
        addName(line, begin, i + 1, Label.type(labels[i]));
      }
    }
  }

  private static boolean counts(Line line, int at) {
    return line.casing == Casing.TEXT && line.words[at].capital;
  }

  private void addName(Line line, int begin, int end, int type) {
    if (line.casing != Casing.TEXT || end - begin > LONGEST) {
      return;
    }
    count(names, hash(line, begin, end), type);
    if (end - begin < 2) {
      return;
    }
    int letters = 7;
    for (int i = begin; i < end; i++) {
      int place = i == begin ? 0 : i == end - 1 ? 2 : 1;
      mark(wordPlaces, line.words[i].lowerHash, 1 << (3 * (type - 1) + place));
      letters = line.words[i].capital ? letters * 31 + line.words[i].lower.charAt(0) : letters;
      for (int j = i + 1; j <= end; j++) {
        if (j - i < end - begin) {
          mark(partsOfNames, hash(line, i, j), 1 << type);
        }
      }
    }
    mark(initials, letters, 1 << type);
  }

  static int hash(Line line, int begin, int end) {
    int hash = line.words[begin].lowerHash;
    for (int i = begin + 1; i < end; i++) {
      hash = Hash.of(hash, line.words[i].lowerHash);
    }
    return hash;
  }

  private static void mark(IntTable table, int key, int bits) {
    int old = table.get(key);
    if ((old | bits) != old) {
      table.put(key, old | bits);
    }
  }

  private static void count(IntTable table, int key, int type) {
    int counts = table.get(key);
    if ((counts >>> (8 * type) & 255) < MOST) {
      table.put(key, counts + (1 << (8 * type)));
    }
  }

  /// How often a word was labelled as each type elsewhere, a byte each.
  int wordTypes(Line line, int at, int label) {
    int counts = wordTypes.get(line.words[at].lowerHash);
    return counts(line, at) ? without(counts, Label.type(label)) : counts;
  }

  /// How often a name was found as each type elsewhere, a byte each.
  int nameTypes(Line line, int begin, int end, int type) {
    int counts = names.get(hash(line, begin, end));
    boolean itself = line.casing == Casing.TEXT && end - begin <= LONGEST;
    return itself ? without(counts, type) : counts;
  }

  private static int without(int counts, int type) {
    int own = counts >>> (8 * type) & 255;
    return own == 0 ? counts : counts - (1 << (8 * type));
  }

  /// Which places the word has in longer names of each type, a set of bits.
  int places(Word word) {
    return wordPlaces.get(word.lowerHash);
  }

  /// Of which types the longer names are that these words are part of, a set of bits.
  int longerNames(int name) {
    return partsOfNames.get(name);
  }

  /// Of which types the names are whose initials the word is, a set of bits.
  int expansions(Word word) {
    if (word.lower.length() < 2 || word.lower.length() > LONGEST) {
      return 0;
    }
    int letters = 7;
    for (int i = 0; i < word.lower.length(); i++) {
      letters = word.lower.charAt(i) == '.' ? letters : letters * 31 + word.lower.charAt(i);
    }
    return initials.get(letters);
  }

  /// The type that most counts speak for, with how clearly they do; 0 for no evidence.
  static int verdict(int counts) {
    int most = 0;
    int sum = 0;
    for (int type = 0; type < Label.TYPES; type++) {
      int count = counts >>> (8 * type) & 255;
      sum += count;
      most = count > (counts >>> (8 * most) & 255) ? type : most;
    }
    if (sum == 0) {
      return 0;
    }
    int count = counts >>> (8 * most) & 255;
    int agreement = count == sum ? 2 : count * 3 >= sum * 2 ? 1 : 0;
    return 1 + most + 4 * agreement + 12 * Math.min(sum > 3 ? 2 : sum > 1 ? 1 : 0, 2);
  }
}
