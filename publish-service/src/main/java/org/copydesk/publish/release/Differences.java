package org.copydesk.publish.release;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.Schema;
import org.copydesk.news.Article;
import org.copydesk.news.TextChange;
import org.copydesk.news.TextField;

/// What differs between two versions of an article.
final class Differences {
  private static final Set<String> OF_THE_VERSION =
      Set.of(
          "version",
          "change",
          "replaces",
          "itemVersion",
          "contentHash",
          "provenance",
          "reason",
          "status",
          "versionCreated");
  private static final int MOST_WORDS = 3_000;

  private Differences() {}

  /// The names of the fields that differ, those aside that differ in every version.
  static List<String> fields(Article from, Article to) {
    return from.getSchema().getFields().stream()
        .filter(field -> !OF_THE_VERSION.contains(field.name()))
        .filter(field -> !Objects.equals(from.get(field.pos()), to.get(field.pos())))
        .map(Schema.Field::name)
        .toList();
  }

  /// The stretches of headline and text that differ, word by word.
  static List<TextChange> texts(Article from, Article to) {
    List<TextChange> changes = new ArrayList<>();
    changes.addAll(
        texts(TextField.HEADLINE, from.getHeadline().orElse(""), to.getHeadline().orElse("")));
    changes.addAll(texts(TextField.TEXT, from.getText(), to.getText()));
    return changes;
  }

  private record Word(String text, int start) {}

  /// What both texts begin and end with is cut off; what is left is compared by longest common
  /// subsequence, or taken as one change where it is very long.
  private static List<TextChange> texts(TextField field, String from, String to) {
    List<Word> old = words(from);
    List<Word> now = words(to);
    int head = 0;
    while (head < old.size() && head < now.size() && same(old.get(head), now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < old.size() - head
        && tail < now.size() - head
        && same(old.get(old.size() - 1 - tail), now.get(now.size() - 1 - tail))) {
      tail++;
    }
    int oldEnd = old.size() - tail;
    int nowEnd = now.size() - tail;
    Comparison comparison = new Comparison(field, old, now, from, to);
    if (head == oldEnd && head == nowEnd) {
      return List.of();
    }
    return Math.max(oldEnd - head, nowEnd - head) > MOST_WORDS
        ? List.of(comparison.change(head, oldEnd, head, nowEnd))
        : comparison.changes(head, oldEnd, nowEnd);
  }

  private static boolean same(Word left, Word right) {
    return left.text.equals(right.text);
  }

  private static List<Word> words(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(text);
    List<Word> words = new ArrayList<>();
    int points = 0;
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String word = text.substring(start, end);
      words.add(new Word(word, points));
      points += word.codePointCount(0, word.length());
    }
    words.add(new Word("", points));
    return words;
  }

  private record Comparison(
      TextField field, List<Word> old, List<Word> now, String from, String to) {

    List<TextChange> changes(int head, int oldEnd, int nowEnd) {
      int rows = oldEnd - head;
      int columns = nowEnd - head;
      int[][] common = new int[rows + 1][columns + 1];
      for (int i = rows - 1; i >= 0; i--) {
        for (int j = columns - 1; j >= 0; j--) {
          common[i][j] =
              same(old.get(head + i), now.get(head + j))
                  ? common[i + 1][j + 1] + 1
                  : Math.max(common[i + 1][j], common[i][j + 1]);
        }
      }
      List<TextChange> changes = new ArrayList<>();
      int i = 0;
      int j = 0;
      while (i < rows || j < columns) {
        int fromStart = i;
        int toStart = j;
        while ((i < rows || j < columns)
            && !(i < rows && j < columns && same(old.get(head + i), now.get(head + j)))) {
          if (j == columns || (i < rows && common[i + 1][j] >= common[i][j + 1])) {
            i++;
          } else {
            j++;
          }
        }
        if (i > fromStart || j > toStart) {
          changes.add(change(head + fromStart, head + i, head + toStart, head + j));
        }
        while (i < rows && j < columns && same(old.get(head + i), now.get(head + j))) {
          i++;
          j++;
        }
      }
      return changes;
    }

    TextChange change(int fromStart, int fromEnd, int toStart, int toEnd) {
      int a = old.get(fromStart).start;
      int b = old.get(Math.min(fromEnd, old.size() - 1)).start;
      int c = now.get(toStart).start;
      int d = now.get(Math.min(toEnd, now.size() - 1)).start;
      return new TextChange(field, a, b, cut(from, a, b), c, d, cut(to, c, d));
    }

    private static String cut(String text, int start, int end) {
      return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
  }
}
