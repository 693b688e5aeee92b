package org.copydesk.enrich.quote;

import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import org.copydesk.enrich.text.Sentence;

/// Tells whom a pronoun means: the first name in the nearest earlier sentence that names anybody
/// whom it fits, outside quotes, in its own passage or the one before.
///
/// @param passages the passages up to the pronoun's, in order
record Antecedents(List<Narration> passages, Mentions mentions) {
  private static final int PASSAGES = 2;
  private static final int SENTENCES = 6;

  Antecedents {
    passages =
        List.copyOf(passages.subList(Math.max(0, passages.size() - PASSAGES), passages.size()));
  }

  /// @param index where the pronoun stands
  Optional<Mention> of(String pronoun, int index) {
    int left = SENTENCES;
    ListIterator<Narration> earlier = passages.listIterator(passages.size());
    while (earlier.hasPrevious()) {
      Narration narration = earlier.previous();
      List<Sentence> sentences = narration.passage().sentences();
      for (Sentence sentence : sentences.reversed()) {
        if (sentence.start() < index) {
          if (left-- == 0) {
            return Optional.empty();
          }
          Optional<Mention> first =
              mentions.within(sentence.start(), Math.min(index, sentence.end())).stream()
                  .filter(mention -> !narration.quotes(mention.start()))
                  .filter(mention -> mention.fits(pronoun))
                  .findFirst();
          if (first.isPresent()) {
            return first;
          }
        }
      }
    }
    return Optional.empty();
  }
}
