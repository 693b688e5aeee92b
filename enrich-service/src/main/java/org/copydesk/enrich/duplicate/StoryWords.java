package org.copydesk.enrich.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.enrich.text.CodePoints;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.enrich.text.Token;

/// The words of a story as its signature reads them, without headline, captions and credits: other
/// houses print other ones over the same text.
///
/// @param words all words, in order, in small letters
/// @param names words with a capital that do not owe it to their place
/// @param numbers digits
record StoryWords(List<String> words, List<String> names, List<String> numbers) {

  static StoryWords of(StoryText text) {
    StoryWords found = new StoryWords(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Passage passage : text.passages()) {
      if (passage.story() && passage.field() == text.text()) {
        boolean capitalsMean = !passage.shouting() && !passage.titleCase();
        passage.sentences().forEach(sentence -> found.add(sentence, capitalsMean));
      }
    }
    return found;
  }

  private void add(Sentence sentence, boolean capitalsMean) {
    boolean first = true;
    for (Token token : sentence.tokens()) {
      if (!token.word()) {
        continue;
      }
      String word = token.text().toLowerCase(Locale.ROOT);
      addWords(word);
      if (token.shape() == Token.Shape.NUMBER) {
        numbers.add(digits(word));
      } else if (capitalsMean && token.capital() && !first) {
        names.add(word);
      }
      first = false;
    }
  }

  /// Ideographs stand for words without spaces between them.
  private void addWords(String word) {
    if (!CodePoints.any(word, Character::isIdeographic)) {
      words.add(word);
      return;
    }
    word.codePoints().mapToObj(Character::toString).forEach(words::add);
  }

  /// 1,200 and 1200, 3rd and 3 are the same number.
  private static String digits(String word) {
    StringBuilder digits = new StringBuilder();
    word.codePoints()
        .filter(c -> Character.isDigit(c) || c == '.')
        .forEach(digits::appendCodePoint);
    return digits.toString();
  }
}
