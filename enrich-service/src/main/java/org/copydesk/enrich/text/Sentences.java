package org.copydesk.enrich.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.enrich.lexicon.WordClass;

/// Cuts a stretch of text into sentences: the JDK's break iterator, joined again where it breaks
/// after a title, an initial, a month or before a lower-case word.
final class Sentences {
  private Sentences() {}

  static List<Sentence> of(String text, int start, int end) {
    List<Sentence> sentences = new ArrayList<>();
    String stretch = text.substring(start, end);
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(stretch);
    int from = 0;
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (to < stretch.length() && goesOn(stretch, from, to)) {
        continue;
      }
      add(sentences, text, start + from, start + to);
      from = to;
    }
    return sentences;
  }

  private static void add(List<Sentence> sentences, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Tokenizer.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && Tokenizer.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Sentence(start, end, Tokenizer.tokens(text, start, end)));
    }
  }

  private static boolean goesOn(String text, int from, int to) {
    int end = to;
    while (end > from && Tokenizer.isSpace(text.charAt(end - 1))) {
      if (text.charAt(end - 1) == '\n') {
        return false;
      }
      end--;
    }
    if (end == from || text.charAt(end - 1) != '.') {
      return false;
    }
    if (Character.isLowerCase(text.charAt(to))) {
      return true;
    }
    int word = end;
    while (word > from && !Tokenizer.isSpace(text.charAt(word - 1))) {
      word--;
    }
    String last = text.substring(word, end);
    boolean initial = last.length() == 2 && Character.isUpperCase(last.charAt(0));
    boolean letters =
        last.length() > 2 && last.charAt(1) == '.' && Character.isLetter(last.charAt(0));
    return initial || letters || WordClass.ABBREVIATION.has(last);
  }
}
