package org.copydesk.enrich.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.copydesk.news.Article;
import org.copydesk.news.Block;
import org.copydesk.news.BlockKind;
import org.copydesk.news.TextField;

/// What annotators read of an article: the headline and the blocks of the story, captions marked,
/// credits, embeds and boilerplate left out.
///
/// @param headline the headline; empty where there is none
/// @param text the text
/// @param passages the headline and the blocks, in order
/// @param complete whether all of the text was taken; the rest of a huge one is left out
public record StoryText(
    FieldText headline, FieldText text, List<Passage> passages, boolean complete) {

  /// Characters of text that are read at most, so that one huge list cannot hold up the line.
  public static final int MOST_CHARACTERS = 400_000;

  private static final Set<BlockKind> NOT_READ =
      EnumSet.of(BlockKind.CREDIT, BlockKind.EMBED, BlockKind.BOILERPLATE);

  public StoryText {
    passages = List.copyOf(passages);
  }

  /// Reads an article.
  public static StoryText of(Article article) {
    FieldText headline = new FieldText(TextField.HEADLINE, article.getHeadline().orElse(""));
    FieldText text = new FieldText(TextField.TEXT, article.getText());
    int limit = limit(text.text());
    List<Passage> passages = new ArrayList<>();
    add(passages, headline, BlockKind.HEADING, 0, limit(headline.text()));
    if (article.getBlocks().isEmpty()) {
      addParagraphs(passages, text, limit);
    }
    for (Block block : article.getBlocks()) {
      if (!NOT_READ.contains(block.getKind())) {
        int end = Math.min(limit, text.index(block.getEnd()));
        add(passages, text, block.getKind(), text.index(block.getStart()), end);
      }
    }
    return new StoryText(headline, text, passages, limit == text.text().length());
  }

  private static int limit(String text) {
    int limit = Math.min(text.length(), MOST_CHARACTERS);
    boolean splitsPair = limit < text.length() && Character.isLowSurrogate(text.charAt(limit));
    return splitsPair ? limit - 1 : limit;
  }

  private static void addParagraphs(List<Passage> passages, FieldText text, int limit) {
    int start = 0;
    while (start < limit) {
      int blank = text.text().indexOf("\n\n", start);
      int end = blank < 0 ? limit : Math.min(blank, limit);
      add(passages, text, BlockKind.PARAGRAPH, start, end);
      start = end + 2;
    }
  }

  private static void add(
      List<Passage> passages, FieldText field, BlockKind kind, int start, int end) {
    if (start >= end) {
      return;
    }
    List<Sentence> sentences =
        kind == BlockKind.LIST || kind == BlockKind.TABLE
            ? lines(field.text(), start, end)
            : Sentences.of(field.text(), start, end);
    if (!sentences.isEmpty()) {
      passages.add(new Passage(field, kind, passages.size(), start, end, sentences));
    }
  }

  private static List<Sentence> lines(String text, int start, int end) {
    List<Sentence> sentences = new ArrayList<>();
    int from = start;
    while (from < end) {
      int to = from;
      while (to < end && text.charAt(to) != '\n' && text.charAt(to) != '\t') {
        to++;
      }
      sentences.addAll(Sentences.of(text, from, to));
      from = to + 1;
    }
    return sentences;
  }

  /// The headline and the first words of the story proper, one passage a line: no captions.
  ///
  /// @param most how many UTF-16 units to take at most
  public String start(int most) {
    StringBuilder start = new StringBuilder();
    for (Passage passage : passages) {
      if (passage.story()) {
        int end = Math.min(passage.end(), passage.start() + most - start.length());
        if (end <= passage.start()) {
          break;
        }
        start.append(passage.field().text(), passage.start(), end).append('\n');
      }
    }
    return start.toString();
  }
}
