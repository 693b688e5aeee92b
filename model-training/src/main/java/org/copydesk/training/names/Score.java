package org.copydesk.training.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.enrich.name.NameRecogniser;
import org.copydesk.enrich.name.NameSpan;
import org.copydesk.enrich.name.chain.Label;
import org.copydesk.enrich.text.FieldText;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;

/// How many names are found exactly, by type.
final class Score {
  private final int[] right = new int[Label.TYPES];
  private final int[] found = new int[Label.TYPES];
  private final int[] meant = new int[Label.TYPES];
  private final List<float[]> likelihoods = new ArrayList<>();
  private final StringBuilder errors = new StringBuilder();

  /// A name by the places of its characters in the text.
  private record Found(boolean headline, int start, int end, int type) {}

  void add(NameRecogniser recogniser, Rendering document) {
    Set<Found> gold = gold(document);
    gold.forEach(name -> count(meant, name.type));
    Set<Found> missed = new HashSet<>(gold);
    for (NameSpan span : recogniser.recognise(document.text())) {
      int type = type(span);
      boolean headline = span.passage().field() == document.text().headline();
      Found name = new Found(headline, span.start(), span.end(), type);
      count(found, type);
      boolean hit = gold.contains(name);
      missed.remove(name);
      if (hit) {
        count(right, type);
      } else {
        note(document, "+", name);
      }
      likelihoods.add(new float[] {(float) span.confidence(), hit ? 1 : 0});
    }
    missed.forEach(name -> note(document, "-", name));
  }

  private static int type(NameSpan span) {
    int type = 1;
    while (Label.entityType(type) != span.type()) {
      type++;
    }
    return type;
  }

  private static Set<Found> gold(Rendering document) {
    Set<Found> names = new LinkedHashSet<>();
    int next = 0;
    for (Passage passage : document.text().passages()) {
      for (Sentence sentence : passage.sentences()) {
        int[] labels = document.labels().get(next++);
        int begin = 0;
        for (int i = 0; i < labels.length; i++) {
          begin = Label.begins(labels[i]) ? i : begin;
          if (Label.ends(labels[i])) {
            int start = sentence.tokens().get(begin).start();
            int end = sentence.tokens().get(i).end();
            boolean headline = passage.field() == document.text().headline();
            names.add(new Found(headline, start, end, Label.type(labels[i])));
          }
        }
      }
    }
    return names;
  }

  private void note(Rendering document, String sign, Found name) {
    FieldText field = name.headline ? document.text().headline() : document.text().text();
    String text = field.text();
    int from = Math.max(0, name.start - 45);
    int to = Math.min(text.length(), name.end + 30);
    errors.append(
        "%s %s%s [%s] …%s…%n"
            .formatted(
                sign,
                name.headline ? "HEADLINE " : "",
                Label.entityType(name.type),
                text.substring(name.start, name.end),
                text.substring(from, to).replace('\n', ' ')));
  }

  private static void count(int[] counts, int type) {
    counts[0]++;
    counts[type]++;
  }

  /// Likelihoods of the names found, each with 1 where it was right and 0 where not.
  List<float[]> likelihoods() {
    return likelihoods;
  }

  String errors() {
    return errors.toString();
  }

  double f1(int type) {
    return found[type] + meant[type] == 0 ? 1 : 2.0 * right[type] / (found[type] + meant[type]);
  }

  /// The figures in one line: F1 (precision/recall) of all and of each type.
  String line() {
    StringBuilder line = new StringBuilder();
    String[] names = {"all", "PERSON", "ORGANISATION", "PLACE"};
    for (int type = 0; type < Label.TYPES; type++) {
      line.append(
          String.format(
              Locale.ROOT,
              "%s %.1f (%.1f/%.1f)  ",
              names[type],
              100 * f1(type),
              100.0 * right[type] / Math.max(1, found[type]),
              100.0 * right[type] / Math.max(1, meant[type])));
    }
    return line.toString().strip();
  }
}
