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
  private static final String ENDS_SENTENCE = ".,!?…—–";
  private static final String STOPS = ".!?…";
  private static final int MOST_WORDS = 12;
  private static final int LONGEST_WORD = 40;

  String text(Passage passage) {
    return passage.field().text().substring(start, end);
  }

  /// Whether it reads as a sentence, or as one that the speaker's name interrupts; else it is a
  /// part of the reporter's sentence.
  boolean sentence(Passage passage) {
    return beginsSentence(passage) && (!closed || commaWithin(passage) || markAfter(passage) != 0);
  }

  /// Whether the reporter's sentence can go on with who says so.
  boolean leadsToAttribution(Passage passage) {
    return closed && (commaWithin(passage) || markAfter(passage) != 0 || dashAfter(passage));
  }

  private boolean commaWithin(Passage passage) {
    return ENDS_SENTENCE.indexOf(last(passage)) >= 0;
  }

  boolean beginsSentence(Passage passage) {
    int first = passage.field().text().codePointAt(start);
    return Character.isUpperCase(first)
        || Character.isTitleCase(first)
        || Character.isDigit(first)
        || "¿¡…“‘'\"$£€#@".indexOf(first) >= 0
        || (Character.isLetter(first) && !Character.isLowerCase(first));
  }

  boolean endsSentence(Passage passage) {
    return STOPS.indexOf(last(passage)) >= 0;
  }

  /// Whether it is a sentence with its end, inside the closing mark or, as in Europe, after it.
  boolean wholeSentence(Passage passage) {
    return beginsSentence(passage)
        && (endsSentence(passage) || !closed || ".!?".indexOf(markAfter(passage)) >= 0);
  }

  boolean endsWithFullStop(Passage passage) {
    return last(passage) == '.';
  }

  boolean endsWithComma(Passage passage) {
    return last(passage) == ',';
  }

  /// The last character; beyond a quote within the quote.
  private char last(Passage passage) {
    String text = passage.field().text();
    int at = end - 1;
    while (at > start && "'’‘”\"“)".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return text.charAt(at);
  }

  /// `"…", sagte X`: marks as most of Europe sets them; 0 where none follows.
  private char markAfter(Passage passage) {
    String text = passage.field().text();
    return close < passage.end() && ".,!?".indexOf(text.charAt(close)) >= 0
        ? text.charAt(close)
        : 0;
  }

  private boolean dashAfter(Passage passage) {
    String text = passage.field().text();
    int at = close;
    while (at < passage.end() && Marks.isSpace(text.charAt(at))) {
      at++;
    }
    return at < passage.end() && "—–".indexOf(text.charAt(at)) >= 0;
  }

  /// Whether it is the name of a book, a film, a ship or a group: a capital on every word that is
  /// not a small one.
  boolean title(Passage passage) {
    return titleCase(passage) && !endsSentence(passage);
  }

  boolean titleCase(Passage passage) {
    String text = passage.field().text();
    int capitals = 0;
    int words = 0;
    boolean shouted = true;
    for (int at = start; at < end && words < MOST_WORDS; at = nextWord(text, at)) {
      shouted = shouted && wordAt(text, at).chars().noneMatch(Character::isLowerCase);
      int first = text.codePointAt(at);
      if (Character.isLowerCase(first) && !Speech.SELDOM_TITLE.has(wordAt(text, at))) {
        return false;
      }
      capitals += Character.isUpperCase(first) && !wordAt(text, at).equals("I") ? 1 : 0;
      words++;
    }
    return words < MOST_WORDS
        && capitals >= 1
        && (capitals >= 2 || words <= 2)
        && !(shouted && words > 2);
  }

  /// How many words there are, a dozen at most.
  int words(Passage passage) {
    String text = passage.field().text();
    int words = 0;
    for (int at = start; at < end && words < MOST_WORDS; at = nextWord(text, at)) {
      words++;
    }
    return words;
  }

  private int nextWord(String text, int at) {
    int next = at + wordAt(text, at).length();
    while (next < end && Marks.isSpace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private String wordAt(String text, int at) {
    int stop = at;
    while (stop < end && stop - at < LONGEST_WORD && !Marks.isSpace(text.charAt(stop))) {
      stop++;
    }
    return text.substring(at, stop);
  }
}
