package org.copydesk.e2e.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.EntityType;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.QuoteKind;
import org.copydesk.news.Span;
import org.copydesk.news.TextField;

/// Takes each of the test's names for a person and whatever stands between quotation marks for a
/// quote: cheap, and known beforehand.
public final class Capitals implements Annotator {
  static final String NAME = "capitals";
  private static final Pattern WORD = Pattern.compile("\\b[A-Z][a-z]+\\b");
  private static final Pattern QUOTE = Pattern.compile("“([^”]+)”");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public Annotations annotate(Story story, Annotations earlier) {
    Map<String, List<EntityMention>> found = new LinkedHashMap<>();
    find(TextField.HEADLINE, story.article().getHeadline().orElse("").substring(6), 6, found);
    find(TextField.TEXT, story.article().getText(), 0, found);
    List<Entity> entities =
        found.entrySet().stream()
            .map(each ->
                Entity.newBuilder()
                    .setId("urn:copydesk:entity:person:" + each.getKey())
                    .setName(each.getKey())
                    .setType(EntityType.PERSON)
                    .setRelevance(0.5)
                    .setConfidence(1)
                    .setMentions(each.getValue())
                    .setAnnotator(NAME)
                    .build())
            .toList();
    return earlier.withEntities(entities).withQuotes(quotes(story.article().getText()));
  }

  private static void find(
      TextField field, String text, int from, Map<String, List<EntityMention>> found) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      found
          .computeIfAbsent(words.group(), _ -> new ArrayList<>())
          .add(new EntityMention(field, from + words.start(), from + words.end(), words.group()));
    }
  }

  private static List<QuoteAnnotation> quotes(String text) {
    return QUOTE
        .matcher(text)
        .results()
        .map(quote ->
            QuoteAnnotation.newBuilder()
                .setKind(QuoteKind.DIRECT)
                .setSpan(new Span(TextField.TEXT, quote.start(1), quote.end(1)))
                .setConfidence(1)
                .setAnnotator(NAME)
                .build())
        .toList();
  }
}
