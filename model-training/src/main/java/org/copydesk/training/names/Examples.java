package org.copydesk.training.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.enrich.name.chain.Label;
import org.copydesk.enrich.name.feature.Casing;
import org.copydesk.enrich.name.feature.Document;
import org.copydesk.enrich.name.feature.Lexicon;
import org.copydesk.enrich.name.feature.Line;
import org.copydesk.enrich.name.feature.Word;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;

/// Makes examples of documents. What corpora lack and newspapers have is made up from them:
/// headlines in title case, sentences in capitals, datelines.
final class Examples {
  private static final int HEADLINE = 14;
  private static final Set<String> SMALL =
      Set.of("of", "the", "a", "an", "in", "on", "to", "and", "for", "at", "by", "with", "as");
  private static final List<String> AGENCIES =
      List.of("AP", "Reuters", "AFP", "AP", "Reuters", "UPI");

  private static final List<String> MONEY =
      List.of("US", "S", "A", "C", "NKr", "SKr", "Rs", "SFr", "R", "HK", "DKr", "Rp");
  private static final List<String> MONEY_UNITS = List.of("mn", "bn", "m", "tn", "");

  private final Lexicon lexicon;
  private final Map<Casing, Map<String, Word>> words = new HashMap<>();
  private final Dice dice;
  private final boolean varied;

  Examples(Lexicon lexicon, boolean varied) {
    this.lexicon = lexicon;
    this.varied = varied;
    this.dice = new Dice(7);
  }

  /// Words and labels of a sentence.
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Row(List<String> tokens, int[] labels, Casing casing) {}

  Example of(Rendering rendering, float weight, boolean noisy) {
    List<Row> rows = new ArrayList<>();
    int next = 0;
    for (Passage passage : rendering.text().passages()) {
      Casing casing = Casing.of(passage);
      for (Sentence sentence : passage.sentences()) {
        List<String> tokens = sentence.tokens().stream().map(Token::text).toList();
        rows.add(new Row(tokens, rendering.labels().get(next++), casing));
      }
    }
    if (varied && !rows.isEmpty()) {
      vary(rows);
    }
    List<Line> lines = rows.stream().map(this::line).toList();
    return new Example(new Document(lines), rows.stream().map(Row::labels).toList(), weight, noisy);
  }

  private void vary(List<Row> rows) {
    Row first = rows.getFirst();
    rows.replaceAll(this::foreignMoney);
    if (dice.chance(12)) {
      dateline(rows);
    }
    if (rows.size() > 2 && dice.chance(50)) {
      Row headline = headline(first, dice.chance(15) ? Casing.CAPITALS : Casing.TITLE);
      if (!headline.tokens.isEmpty()) {
        rows.addFirst(headline);
      }
    }
    if (dice.chance(12)) {
      Row row = rows.get(dice.below(rows.size()));
      rows.add(new Row(capitals(row.tokens), row.labels, Casing.CAPITALS));
    }
  }

  /// Sums of money as papers outside of America write them.
  private Row foreignMoney(Row row) {
    int at = row.tokens.indexOf("$");
    if (at < 0 || at + 1 >= row.tokens.size() || !dice.chance(40)) {
      return row;
    }
    List<String> tokens = new ArrayList<>(row.tokens);
    if (dice.chance(50)) {
      tokens.set(at, "$");
      tokens.add(at, MONEY.get(dice.below(4)));
      int[] labels = new int[row.labels.length + 1];
      System.arraycopy(row.labels, 0, labels, 0, at);
      System.arraycopy(row.labels, at, labels, at + 1, row.labels.length - at);
      return new Row(tokens, labels, row.casing);
    }
    tokens.set(at, dice.chance(50) ? "£" : "€");
    if (dice.chance(60)) {
      String unit = MONEY_UNITS.get(dice.below(MONEY_UNITS.size()));
      tokens.set(at + 1, MONEY.get(dice.below(MONEY.size())) + tokens.get(at + 1) + unit);
    }
    return new Row(tokens, row.labels, row.casing);
  }

  private Row headline(Row row, Casing casing) {
    List<String> tokens = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    int end = Math.min(row.tokens.size(), HEADLINE);
    while (end < row.tokens.size() && !Label.follows(Label.OUTSIDE, row.labels[end - 1])) {
      end++;
    }
    for (int i = 0; i < end; i++) {
      String token = row.tokens.get(i);
      boolean article = row.labels[i] == Label.OUTSIDE && token.matches("(?i)the|an?|\\.");
      if (!article) {
        tokens.add(SMALL.contains(token) ? token : capitalised(token));
        labels.add(row.labels[i]);
      }
    }
    int[] kept = labels.stream().mapToInt(Integer::intValue).toArray();
    return new Row(casing == Casing.CAPITALS ? capitals(tokens) : tokens, kept, casing);
  }

  private static String capitalised(String token) {
    return token.substring(0, 1).toUpperCase(Locale.ROOT) + token.substring(1);
  }

  private static List<String> capitals(List<String> tokens) {
    return tokens.stream().map(token -> token.toUpperCase(Locale.ROOT)).toList();
  }

  private void dateline(List<Row> rows) {
    int place = Label.of(3, 0, 1);
    List<String> places = new ArrayList<>();
    for (Row row : rows) {
      for (int i = 0; i < row.labels.length; i++) {
        if (row.labels[i] == place) {
          places.add(row.tokens.get(i));
        }
      }
    }
    if (places.size() < 2) {
      return;
    }
    List<String> tokens = new ArrayList<>();
    tokens.add(places.getFirst().toUpperCase(Locale.ROOT));
    int[] head = {place};
    if (dice.chance(60)) {
      tokens.addAll(List.of(",", places.getLast()));
      head = new int[] {place, 0, place};
    }
    if (dice.chance(80)) {
      tokens.addAll(List.of("(", AGENCIES.get(dice.below(AGENCIES.size())), ")"));
      int length = head.length;
      head = Arrays.copyOf(head, length + 3);
      head[length + 1] = Label.of(2, 0, 1);
    }
    tokens.add(dice.chance(50) ? "—" : "-");
    Row first = rows.getFirst();
    tokens.addAll(first.tokens);
    int[] labels = Arrays.copyOf(head, tokens.size());
    System.arraycopy(
        first.labels, 0, labels, tokens.size() - first.labels.length, first.labels.length);
    rows.set(0, new Row(tokens, labels, first.casing));
  }

  private Line line(Row row) {
    Map<String, Word> known = words.computeIfAbsent(row.casing, _ -> new HashMap<>());
    Word[] read =
        row.tokens.stream()
            .map(text -> known.computeIfAbsent(text, t -> Word.of(t, row.casing, lexicon)))
            .toArray(Word[]::new);
    return new Line(read, row.casing, lexicon);
  }
}
