package org.copydesk.publish.view.ninjs;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.copydesk.news.Article;
import org.copydesk.news.Block;
import org.copydesk.news.BlockKind;
import org.copydesk.publish.view.CodePoints;

/// The story of an article as HTML without attributes: one element a block.
final class StoryHtml {
  private static final int ESCAPED = 16;

  /// A block of the story with its words.
  record Passage(BlockKind kind, String text) {}

  private StoryHtml() {}

  /// The blocks of the story: all but captions, credits, embeds and boilerplate.
  static List<Passage> story(Article article) {
    CodePoints text = new CodePoints(article.getText());
    return article.getBlocks().stream()
        .filter(StoryHtml::isStory)
        .map(block -> new Passage(block.getKind(), text.between(block.getStart(), block.getEnd())))
        .toList();
  }

  private static boolean isStory(Block block) {
    return switch (block.getKind()) {
      case CAPTION, CREDIT, EMBED, BOILERPLATE -> false;
      case PARAGRAPH, HEADING, QUOTE, LIST, TABLE, UNKNOWN -> true;
    };
  }

  static String of(List<Passage> story) {
    return story.stream().map(StoryHtml::element).collect(Collectors.joining("\n"));
  }

  private static String element(Passage passage) {
    String text = passage.text();
    return switch (passage.kind()) {
      case HEADING -> "<h2>" + lines(text) + "</h2>";
      case QUOTE -> "<blockquote><p>" + lines(text) + "</p></blockquote>";
      case LIST -> "<ul>" + each(text, line -> "<li>" + escaped(line) + "</li>") + "</ul>";
      case TABLE -> "<table>" + each(text, line -> "<tr>" + cells(line) + "</tr>") + "</table>";
      default -> "<p>" + lines(text) + "</p>";
    };
  }

  private static String each(String text, UnaryOperator<String> element) {
    return text.lines().map(element).collect(Collectors.joining());
  }

  private static String cells(String line) {
    StringBuilder cells = new StringBuilder();
    for (String cell : line.split("\t", -1)) {
      cells.append("<td>").append(escaped(cell)).append("</td>");
    }
    return cells.toString();
  }

  private static String lines(String text) {
    return escaped(text).replace("\n", "<br>");
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + ESCAPED);
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        default -> escaped.append(character);
      }
    }
    return escaped.toString();
  }
}
