package org.copydesk.devstack.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.copydesk.devstack.command.TerminalText;
import org.copydesk.news.Article;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.EntityType;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.TextField;
import org.copydesk.news.TopicAnnotation;

/// Shows a published article in the terminal, its entities coloured where that is possible.
///
/// @param colours whether the terminal takes colours
record Paint(boolean colours) {
  private record Mark(int start, int end, String colour) {}

  /// Whether colours are wanted: a terminal, and no `NO_COLOR`.
  static Paint standard() {
    return new Paint(Boolean.getBoolean("copydesk.terminal") && System.getenv("NO_COLOR") == null);
  }

  String article(PublishedArticle published) {
    Article article = published.getArticle();
    Enrichment enrichment = published.getEnrichment();
    StringBuilder out = new StringBuilder();
    out.append(
        "\n%s  (%s version %d)%n"
            .formatted(
                bold(painted(article, enrichment, TextField.HEADLINE)),
                published.getUri(),
                published.getVersion()));
    painted(article, enrichment, TextField.TEXT)
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> out.append("    ").append(line).append('\n'));
    out.append("  entities: ")
        .append(
            enrichment.getEntities().stream().map(Paint::entity).collect(Collectors.joining(", ")))
        .append('\n');
    for (QuoteAnnotation quote : enrichment.getQuotes()) {
      out.append("  quote: ")
          .append(quote.getSpeakerName().orElse("?"))
          .append(": ")
          .append(cut(article.getText(), quote.getSpan().getStart(), quote.getSpan().getEnd()))
          .append('\n');
    }
    for (TopicAnnotation topic : enrichment.getTopics()) {
      out.append("  topic: ")
          .append(topic.getName())
          .append(" (")
          .append(topic.getEvidence().orElse(""))
          .append(")\n");
    }
    return out.toString();
  }

  private static String entity(Entity entity) {
    return entity.getName()
        + " ("
        + entity.getType().toString().toLowerCase(java.util.Locale.ROOT)
        + ")";
  }

  private String painted(Article article, Enrichment enrichment, TextField field) {
    String text =
        field == TextField.HEADLINE
            ? article.getHeadline().orElse("(no headline)")
            : article.getText();
    if (!colours) {
      return TerminalText.of(text);
    }
    List<Mark> marks = new ArrayList<>();
    for (Entity entity : enrichment.getEntities()) {
      for (EntityMention mention : entity.getMentions()) {
        if (mention.getField() == field) {
          marks.add(new Mark(mention.getStart(), mention.getEnd(), colour(entity.getType())));
        }
      }
    }
    marks.sort(Comparator.comparingInt(Mark::start));
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Mark mark : marks) {
      out.append(cut(text, at, mark.start))
          .append(mark.colour)
          .append(cut(text, mark.start, mark.end))
          .append("\u001b[0m");
      at = mark.end;
    }
    return out.append(cut(text, at, text.codePointCount(0, text.length()))).toString();
  }

  private static String colour(EntityType type) {
    return switch (type) {
      case PERSON -> "\u001b[33m";
      case ORGANISATION -> "\u001b[36m";
      case PLACE -> "\u001b[32m";
      default -> "\u001b[35m";
    };
  }

  private String bold(String text) {
    return colours ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  private static String cut(String text, int start, int end) {
    return TerminalText.of(
        text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
  }
}
