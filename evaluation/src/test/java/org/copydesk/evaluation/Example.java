package org.copydesk.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.evaluation.gold.GoldArticle;
import org.copydesk.evaluation.gold.GoldEntity;
import org.copydesk.evaluation.gold.GoldEntity.Link;
import org.copydesk.evaluation.gold.GoldMention;
import org.copydesk.evaluation.gold.GoldQuote;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.EntityType;
import org.copydesk.news.ExternalId;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.QuoteKind;
import org.copydesk.news.Span;
import org.copydesk.news.TextField;
import org.copydesk.news.TopicAnnotation;

/// An article about Ana Ruiz in Lima, meant and found as each test needs it.
final class Example {
  static final String TEXT =
      "Ana Ruiz flew to Lima. “I like Lima,” Ruiz said. She thanked the Club 🙂 of Lima.";

  private final List<GoldEntity> entities = new ArrayList<>();
  private final List<GoldMention> mentions = new ArrayList<>();
  private final List<GoldQuote> quotes = new ArrayList<>();
  private final List<Entity> found = new ArrayList<>();
  private final List<QuoteAnnotation> foundQuotes = new ArrayList<>();
  private final List<TopicAnnotation> foundTopics = new ArrayList<>();
  private Set<String> topics = Set.of();

  static int[] at(String words, int occurrence) {
    int from = -1;
    for (int i = 0; i <= occurrence; i++) {
      from = TEXT.indexOf(words, from + 1);
    }
    int start = TEXT.codePointCount(0, from);
    return new int[] {start, start + words.codePointCount(0, words.length())};
  }

  /// An entity, and where it is mentioned: a word and which of its occurrences.
  Example meant(String key, EntityType type, String name, Link link, Object... places) {
    entities.add(new GoldEntity(key, type, name, Set.of(), link));
    for (int i = 0; i < places.length; i += 2) {
      int[] at = at((String) places[i], (int) places[i + 1]);
      mentions.add(new GoldMention(TextField.TEXT, at[0], at[1], key));
    }
    return this;
  }

  Example found(String id, EntityType type, String name, Object... places) {
    return found(id, type, name, Optional.empty(), List.of(), places);
  }

  Example found(
      String id,
      EntityType type,
      String name,
      Optional<Double> linkConfidence,
      List<ExternalId> externalIds,
      Object... places) {
    List<EntityMention> where = new ArrayList<>();
    for (int i = 0; i < places.length; i += 2) {
      int[] at = at((String) places[i], (int) places[i + 1]);
      where.add(new EntityMention(TextField.TEXT, at[0], at[1], (String) places[i]));
    }
    found.add(
        Entity.newBuilder()
            .setId(id)
            .setName(name)
            .setType(type)
            .setRelevance(1)
            .setConfidence(1)
            .setLinkConfidence(linkConfidence.orElse(null))
            .setExternalIds(externalIds)
            .setMentions(where)
            .setAnnotator("test")
            .build());
    return this;
  }

  Example meantQuote(String words, QuoteKind kind, Optional<String> speaker) {
    int[] at = at(words, 0);
    quotes.add(new GoldQuote(at[0], at[1], kind, speaker, speaker.map(_ -> "Ana Ruiz")));
    return this;
  }

  Example foundQuote(String words, QuoteKind kind, Optional<String> id, Optional<String> name) {
    int[] at = at(words, 0);
    foundQuotes.add(
        QuoteAnnotation.newBuilder()
            .setKind(kind)
            .setSpan(new Span(TextField.TEXT, at[0], at[1]))
            .setSpeakerId(id.orElse(null))
            .setSpeakerName(name.orElse(null))
            .setConfidence(1)
            .setAnnotator("test")
            .build());
    return this;
  }

  Example meantTopics(String... codes) {
    topics = Set.of(codes);
    return this;
  }

  Example foundTopic(String code, String... broader) {
    foundTopics.add(
        TopicAnnotation.newBuilder()
            .setScheme("medtop")
            .setCode(code)
            .setName(code)
            .setBroader(List.of(broader))
            .setConfidence(1)
            .setAnnotator("test")
            .build());
    return this;
  }

  Annotated annotated() {
    return annotated("example", Optional.empty());
  }

  Annotated annotated(String id, Optional<String> duplicateOf) {
    return new Annotated(
        new GoldArticle(
            id,
            "",
            TEXT,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            entities,
            mentions,
            quotes,
            topics,
            duplicateOf),
        Enrichment.newBuilder()
            .setEntities(found)
            .setQuotes(foundQuotes)
            .setTopics(foundTopics)
            .build());
  }

  static List<String> verdicts(Evaluation evaluation) {
    return evaluation.articles().stream()
        .flatMap(article -> article.mistakes().stream())
        .map(Mark::verdict)
        .toList();
  }
}
