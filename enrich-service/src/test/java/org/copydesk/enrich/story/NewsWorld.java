package org.copydesk.enrich.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.copydesk.enrich.duplicate.Signature;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.EntityType;
import org.copydesk.news.Provenance;
import org.copydesk.news.PubStatus;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.TextField;

/// A world of made-up events: each has names and words of its own, some names are in many, and
/// articles tell of them in words drawn by chance.
///
/// @param random where the chance comes from
/// @param events how many there are
record NewsWorld(Random random, int events) {
  private static final String[] SYLLABLES = {
    "ka", "lo", "mi", "tu", "re", "san", "vor", "pel", "dri", "gon", "fa", "bu", "nex", "zil", "wor"
  };

  /// An article as publish-service writes it.
  ///
  /// @param event what it tells of
  PublishedArticle article(String uri, long version, int event) {
    return article(uri, version, event, event);
  }

  /// An article that tells of two events.
  PublishedArticle article(String uri, long version, int event, int other) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      words.add(
          random.nextInt(3) == 0
              ? "plain" + random.nextInt(300)
              : ownWord(i % 2 == 0 ? event : other));
    }
    return article(uri, version, event, other, String.join(" ", words));
  }

  /// The same in nearly the same words.
  PublishedArticle nearDuplicate(String uri, PublishedArticle of, int event) {
    List<String> words = new ArrayList<>(List.of(of.getArticle().getText().split(" ")));
    words.set(random.nextInt(words.size()), "edited");
    return article(uri, 1, event, event, String.join(" ", words.subList(0, words.size() - 5)));
  }

  private String ownWord(int event) {
    int number = event * 40 + random.nextInt(40);
    return SYLLABLES[number % 15]
        + SYLLABLES[number / 15 % 15]
        + SYLLABLES[number / 225 % 15]
        + "o";
  }

  private PublishedArticle article(String uri, long version, int event, int other, String text) {
    List<Entity> entities = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String id = "urn:copydesk:entity:person:%d-%d".formatted(i % 2 == 0 ? event : other, i);
      entities.add(entity(id, 0.9 - i * 0.1));
    }
    entities.add(entity("urn:copydesk:entity:place:everywhere-" + event % 2, 0.4));
    Collections.shuffle(entities, random);
    Article article =
        Article.newBuilder()
            .setUri(uri)
            .setVersion(version)
            .setChange(Change.CREATED)
            .setStatus(PubStatus.USABLE)
            .setSource("source-" + random.nextInt(5))
            .setItemId(uri)
            .setContentHash("")
            .setHeadline("Headline of " + uri + " " + version)
            .setText(text)
            .setProvenance(
                Provenance.newBuilder().setParser("plain-text").setParserVersion("1").build())
            .build();
    return PublishedArticle.newBuilder()
        .setUri(uri)
        .setVersion(version)
        .setChange(Change.CREATED)
        .setStatus(PubStatus.USABLE)
        .setPublishedAt(Instant.EPOCH)
        .setArticle(article)
        .setEnrichment(
            Enrichment.newBuilder()
                .setEntities(entities)
                .setNearDuplicateSignature(
                    Signature.of(StoryText.of(article)).map(Signature::bytes).orElse(null))
                .build())
        .build();
  }

  private static Entity entity(String id, double relevance) {
    return Entity.newBuilder()
        .setId(id)
        .setName(id)
        .setType(EntityType.PERSON)
        .setRelevance(relevance)
        .setConfidence(1)
        .setMentions(List.of(new EntityMention(TextField.TEXT, 0, 1, "x")))
        .setAnnotator("test")
        .build();
  }
}
