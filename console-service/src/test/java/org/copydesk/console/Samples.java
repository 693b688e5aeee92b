package org.copydesk.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copydesk.news.Article;
import org.copydesk.news.Block;
import org.copydesk.news.BlockKind;
import org.copydesk.news.Change;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.EntityType;
import org.copydesk.news.Keyword;
import org.copydesk.news.LanguageAnnotation;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.NearDuplicate;
import org.copydesk.news.Outcome;
import org.copydesk.news.Provenance;
import org.copydesk.news.PubStatus;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.QuoteKind;
import org.copydesk.news.Receipt;
import org.copydesk.news.Span;
import org.copydesk.news.StoryMember;
import org.copydesk.news.TextField;
import org.copydesk.news.TopicAnnotation;
import org.copydesk.schemas.Topics;

/// Articles of our own invention, with offsets as the annotators give them.
public final class Samples {
  /// The token of the tests.
  public static final String TOKEN = "desk-at-six";

  /// Its SHA-256.
  public static final String TOKEN_HASH = sha256(TOKEN);

  private static final String FIRST =
      "NORRHAMN — Zoë Lindqvist 🙂 of the Harbour Board of Norrhamn opened the new quay on"
          + " Tuesday.";
  private static final String SECOND =
      "“We, the 🚢 people of Norrhamn, waited nine years for this morning,” said Lindqvist.";
  private static final String CAPTION = "The ferry Svala leaves Norrhamn.";
  private static final String TEXT = FIRST + "\n\n" + SECOND + "\n\n" + CAPTION;

  private Samples() {}

  private static String sha256(String text) {
    try {
      return java.util.HexFormat.of()
          .formatHex(
              java.security.MessageDigest.getInstance("SHA-256")
                  .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The URI of an item.
  public static String uri(String item) {
    return "urn:copydesk:paper:" + item;
  }

  /// A version of an article, with its annotations.
  public static EnrichedArticle enriched(String item, long version, String headline, Instant at) {
    return EnrichedArticle.newBuilder()
        .setArticle(article(item, version, headline, at))
        .setEnrichment(enrichment())
        .build();
  }

  private static Article article(String item, long version, String headline, Instant at) {
    return Article.newBuilder()
        .setUri(uri(item))
        .setVersion(version)
        .setChange(version == 1 ? Change.CREATED : Change.UPDATED)
        .setStatus(PubStatus.USABLE)
        .setSource("paper")
        .setItemId(item)
        .setContentHash("hash")
        .setHeadline(headline)
        .setByline("By Mei O’Hara")
        .setSection(List.of("News", "Harbour"))
        .setText(TEXT)
        .setBlocks(
            List.of(
                block(BlockKind.PARAGRAPH, FIRST),
                block(BlockKind.PARAGRAPH, SECOND),
                block(BlockKind.CAPTION, CAPTION)))
        .setProvenance(
            Provenance.newBuilder()
                .setParser("plain-text")
                .setParserVersion("1")
                .setReceivedAt(at)
                .build())
        .build();
  }

  private static Block block(BlockKind kind, String text) {
    int start = place(text, 0);
    return Block.newBuilder()
        .setKind(kind)
        .setStart(start)
        .setEnd(start + text.codePointCount(0, text.length()))
        .build();
  }

  /// The code point at which words stand.
  private static int place(String words, int from) {
    return TEXT.codePointCount(0, TEXT.indexOf(words, TEXT.offsetByCodePoints(0, from)));
  }

  private static Enrichment enrichment() {
    String words = "We, the 🚢 people of Norrhamn, waited nine years for this morning,";
    return Enrichment.newBuilder()
        .setLanguage(
            LanguageAnnotation.newBuilder()
                .setLanguage("en")
                .setConfidence(1)
                .setAnnotator("language")
                .build())
        .setEntities(
            List.of(
                entity("Zoë Lindqvist", EntityType.PERSON, "Zoë Lindqvist", "Lindqvist."),
                entity(
                    "Harbour Board of Norrhamn",
                    EntityType.ORGANISATION,
                    "Harbour Board of Norrhamn"),
                entity("Norrhamn", EntityType.PLACE, "Norrhamn opened", "Norrhamn, waited")))
        .setQuotes(
            List.of(
                QuoteAnnotation.newBuilder()
                    .setKind(QuoteKind.DIRECT)
                    .setSpan(span(words))
                    .setSpeakerName("Zoë Lindqvist")
                    .setSpeakerId("urn:copydesk:entity:person:zoe-lindqvist")
                    .setSpeakerSpan(span("Lindqvist."))
                    .setCue("said")
                    .setCueSpan(span("said"))
                    .setConfidence(0.95)
                    .setAnnotator("quotes")
                    .build()))
        .setTopics(
            List.of(
                TopicAnnotation.newBuilder()
                    .setScheme("medtop")
                    .setCode("04000000")
                    .setName("economy, business and finance")
                    .setConfidence(0.8)
                    .setEvidence("section: Harbour")
                    .setAnnotator("topics")
                    .build()))
        .setKeywords(
            List.of(
                Keyword.newBuilder()
                    .setText("new quay")
                    .setScore(0.7)
                    .setAnnotator("keywords")
                    .build()))
        .build();
  }

  private static Span span(String words) {
    int start = place(words, 0);
    return Span.newBuilder()
        .setField(TextField.TEXT)
        .setStart(start)
        .setEnd(start + words.codePointCount(0, words.length()))
        .build();
  }

  /// Mentions are where the words stand, up to a full stop, a comma or a verb that only finds them.
  private static Entity entity(String name, EntityType type, String... places) {
    List<EntityMention> mentions = new ArrayList<>();
    for (String words : places) {
      String surface = words.replaceAll("(\\.| opened|, waited)$", "");
      int start = place(words, 0);
      mentions.add(
          EntityMention.newBuilder()
              .setField(TextField.TEXT)
              .setStart(start)
              .setEnd(start + surface.codePointCount(0, surface.length()))
              .setSurface(surface)
              .build());
    }
    return Entity.newBuilder()
        .setId("urn:copydesk:entity:" + type.name().toLowerCase(java.util.Locale.ROOT) + ":" + name)
        .setName(name)
        .setType(type)
        .setRelevance(0.8)
        .setConfidence(0.9)
        .setMentions(mentions)
        .setAnnotator("names")
        .build();
  }

  /// What is published of it.
  public static PublishedArticle published(String item, long version, String headline, Instant at) {
    EnrichedArticle enriched = enriched(item, version, headline, at);
    return PublishedArticle.newBuilder()
        .setUri(uri(item))
        .setVersion(version)
        .setChange(enriched.getArticle().getChange())
        .setStatus(PubStatus.USABLE)
        .setPublishedAt(at)
        .setArticle(enriched.getArticle())
        .setEnrichment(enriched.getEnrichment())
        .build();
  }

  /// A step in its life.
  public static LifecycleEvent event(String item, LifecycleType type, long version, Instant at) {
    return LifecycleEvent.newBuilder()
        .setUri(uri(item))
        .setType(type)
        .setToVersion(version)
        .setSource("paper")
        .setItemId(item)
        .setOccurredAt(at)
        .build();
  }

  /// It is held.
  public static LifecycleEvent embargo(String item, long version, Instant at, Instant until) {
    return LifecycleEvent.newBuilder(event(item, LifecycleType.EMBARGOED, version, at))
        .setEmbargoedUntil(until)
        .build();
  }

  /// The answer to an event that made version 1.
  public static Receipt receipt(String item, Outcome outcome, Instant at) {
    return Receipt.newBuilder()
        .setEventId("event-" + item)
        .setSource("paper")
        .setItemId(item)
        .setOutcome(outcome)
        .setUri(uri(item))
        .setArticleVersion(outcome == Outcome.ACCEPTED ? 1L : null)
        .setRawTopic(Topics.RAW.name())
        .setRawPartition(0)
        .setRawOffset(1_000_000)
        .setReceivedAt(at)
        .build();
  }

  /// Its place among the stories.
  public static StoryMember member(String item) {
    return StoryMember.newBuilder()
        .setArticleUri(uri(item))
        .setArticleVersion(1)
        .setStoryId("urn:copydesk:story:quay")
        .setSimilarity(1)
        .setNearDuplicates(
            List.of(
                NearDuplicate.newBuilder()
                    .setArticleUri("urn:copydesk:wire:quay")
                    .setSimilarity(0.93)
                    .build()))
        .build();
  }

  /// The settings of a console in a test.
  static Map<String, String> environment(String bootstrap, String registry, String services) {
    return Map.of(
        "COPYDESK_KAFKA_BOOTSTRAP_SERVERS", bootstrap,
        "COPYDESK_SCHEMA_REGISTRY_URL", registry,
        "COPYDESK_MANAGEMENT_PORT", "0",
        "COPYDESK_CONSOLE_PORT", "0",
        "COPYDESK_CONSOLE_TOKEN_SHA256", TOKEN_HASH,
        "COPYDESK_CONSOLE_SERVICES", services);
  }
}
