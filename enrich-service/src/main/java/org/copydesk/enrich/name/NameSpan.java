package org.copydesk.enrich.name;

import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.news.EntityType;

/// A name where it stands. Titles, possessive endings and a leading "the" are outside of it.
///
/// @param passage the passage it lies in
/// @param sentence the sentence it lies in
/// @param from the index of its first token in the sentence
/// @param to the index after its last
/// @param type what it names
/// @param confidence how often such a name is right, from 0 to 1
public record NameSpan(
    Passage passage, Sentence sentence, int from, int to, EntityType type, double confidence) {

  /// The UTF-16 index of its first character in the field of its passage.
  public int start() {
    return sentence.tokens().get(from).start();
  }

  /// The UTF-16 index after its last character.
  public int end() {
    return sentence.tokens().get(to - 1).end();
  }

  /// Its characters.
  public String surface() {
    return passage.field().text().substring(start(), end());
  }
}
