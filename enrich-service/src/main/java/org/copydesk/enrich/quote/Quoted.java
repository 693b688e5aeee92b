package org.copydesk.enrich.quote;

import org.copydesk.enrich.text.Passage;

/// Words within quotation marks.
///
/// @param open the UTF-16 index of the opening mark
/// @param start the UTF-16 index of the first character after it
/// @param end the UTF-16 index after the last character before the closing mark
/// @param close the UTF-16 index after the closing mark, or the end of the passage
/// @param closed whether there is a closing mark; a quote that goes on in the next paragraph has
///   none
record Quoted(int open, int start, int end, int close, boolean closed) {
  private static final String ENDS_SENTENCE = ".,!?…—–-";
  private static final int LEAST_WORDS = 3;

  String text(Passage passage) {
    return passage.field().text().substring(start, end);
  }

  /// Whether it reads as a sentence, or as one that the speaker's name interrupts; else it is a
  /// part of the reporter's sentence.
  boolean sentence(Passage passage) {
    String text = passage.field().text();
    return ENDS_SENTENCE.indexOf(text.charAt(end - 1)) >= 0
        || !closed
        || (Character.isUpperCase(text.codePointAt(start)) && comma(passage));
  }

  /// `"…", sagte X`: marks as most of Europe sets them.
  private boolean comma(Passage passage) {
    String text = passage.field().text();
    return close < passage.end() && ".,!?".indexOf(text.charAt(close)) >= 0;
  }

  boolean endsWithFullStop(Passage passage) {
    return passage.field().text().charAt(end - 1) == '.';
  }

  /// Whether it is the name of a book, a film or a song: a capital on every longer word.
  boolean title(Passage passage) {
    int capitals = 0;
    for (String word : text(passage).split("[\\s\\p{Zs}]+", -1)) {
      if (word.codePointCount(0, word.length()) > LEAST_WORDS) {
        if (!Character.isUpperCase(word.codePointAt(0))) {
          return false;
        }
        capitals++;
      }
    }
    return capitals >= 2;
  }

  boolean shorterThanAPhrase(Passage passage) {
    return text(passage).split("[\\s\\p{Zs}]+", LEAST_WORDS).length < LEAST_WORDS;
  }
}
