package org.copydesk.training.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.enrich.name.chain.Label;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.Provenance;
import org.copydesk.news.PubStatus;

/// A document of a corpus written as running text, and cut into words again as the service cuts it.
///
/// @param text the text; each sentence of the corpus is a paragraph
/// @param labels a label for each token of each sentence of the text, in order
record Rendering(StoryText text, List<int[]> labels) {
  private static final Set<String> NO_SPACE_BEFORE =
      Set.of(
          ",", ".", ";", ":", "!", "?", ")", "]", "'s", "’s", "n't", "%", "'re", "'ve", "'ll",
          "'d");
  private static final Set<String> NO_SPACE_AFTER = Set.of("(", "[", "$", "£", "€", "#");

  static Rendering of(List<Tagged> document) {
    StringBuilder text = new StringBuilder();
    List<int[]> names = new ArrayList<>();
    for (Tagged sentence : document) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      append(sentence, text, names);
    }
    StoryText story = StoryText.of(article("", text.toString()));
    List<int[]> labels = new ArrayList<>();
    int next = 0;
    for (Passage passage : story.passages()) {
      for (Sentence sentence : passage.sentences()) {
        int[] row = new int[sentence.tokens().size()];
        while (next < names.size() && names.get(next)[0] < sentence.end()) {
          label(sentence, names.get(next++), row);
        }
        labels.add(row);
      }
    }
    return new Rendering(story, labels);
  }

  static Article article(String headline, String text) {
    return Article.newBuilder()
        .setUri("urn:copydesk:training:1")
        .setVersion(1)
        .setChange(Change.CREATED)
        .setStatus(PubStatus.USABLE)
        .setSource("training")
        .setItemId("1")
        .setContentHash("")
        .setHeadline(headline)
        .setText(text)
        .setBlocks(List.of())
        .setProvenance(
            Provenance.newBuilder().setParser("plain-text").setParserVersion("1").build())
        .build();
  }

  private static void append(Tagged sentence, StringBuilder text, List<int[]> names) {
    int[] starts = new int[sentence.tokens().size()];
    int[] ends = new int[starts.length];
    boolean open = false;
    boolean glue = true;
    for (int i = 0; i < starts.length; i++) {
      String token = sentence.tokens().get(i);
      boolean quote = token.equals("\"") || token.equals("''") || token.equals("``");
      boolean glued = glue || NO_SPACE_BEFORE.contains(token) || (quote && open);
      boolean possessive = token.equals("'") && i > 0 && sentence.tokens().get(i - 1).endsWith("s");
      if (!glued && !possessive) {
        text.append(' ');
      }
      starts[i] = text.length();
      text.append(quote ? "\"" : token);
      ends[i] = text.length();
      open ^= quote;
      glue = NO_SPACE_AFTER.contains(token) || (quote && open);
    }
    for (Tagged.Name name : sentence.names()) {
      names.add(new int[] {starts[name.from()], ends[name.to() - 1], name.type()});
    }
  }

  static void label(Sentence sentence, int[] name, int[] row) {
    int from = 0;
    while (from < row.length && sentence.tokens().get(from).end() <= name[0]) {
      from++;
    }
    int to = from;
    while (to < row.length && sentence.tokens().get(to).start() < name[1]) {
      to++;
    }
    for (int i = from; i < to; i++) {
      row[i] = Label.of(name[2], i - from, to - from);
    }
  }
}
