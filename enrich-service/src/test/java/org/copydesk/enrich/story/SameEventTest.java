package org.copydesk.enrich.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copydesk.enrich.Enricher;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.enrich.duplicate.Signature;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Provenance;
import org.copydesk.news.PubStatus;
import org.copydesk.news.PublishedArticle;
import org.junit.jupiter.api.Test;

/// Which of the texts written by hand become one story, all annotators at work.
class SameEventTest {
  private static final Instant START = Instant.parse("2026-05-03T12:00:00Z");
  private static final Enricher ENRICHER = Enricher.standard();

  /// Two houses on one event, each in its own words.
  private static final List<String> ONE_EVENT =
      List.of(
          "different-another-obituary-of-her",
          "different-own-reporting-on-the-release",
          "different-own-story-on-the-same-fire",
          "different-same-rescue-another-agency",
          "different-shared-background");

  private final Map<String, List<String>> texts = new TreeMap<>();

  @Test
  void ownWordsOnOneEventAreMostlyOneStoryAndOtherEventsNeverAre() throws Exception {
    read();
    Partitions partitions = new Partitions(4, new Random(1), new Describe());
    Instant at = START;
    for (int side = 0; side < 2; side++) {
      for (Map.Entry<String, List<String>> pair : texts.entrySet()) {
        String uri = pair.getKey() + "/" + side;
        partitions.publish(uri, published(uri, pair.getValue().get(side)), at);
        partitions.run(Long.MAX_VALUE);
        at = at.plusSeconds(60);
      }
    }

    List<String> together = new ArrayList<>();
    for (String name : texts.keySet()) {
      if (story(partitions, name + "/0").equals(story(partitions, name + "/1"))) {
        together.add(name);
      }
    }
    assertThat(together).isSubsetOf(ONE_EVENT).hasSizeGreaterThanOrEqualTo(3);
  }

  private static String story(Partitions partitions, String uri) {
    return partitions.views().member(uri).getStoryId();
  }

  private void read() throws IOException, URISyntaxException {
    Path folder = Path.of(Objects.requireNonNull(Signature.class.getResource("pairs")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".txt", "");
        if (name.startsWith("different-")) {
          texts.put(name, List.of(Files.readString(file, UTF_8).split("\n===\n", 2)));
        }
      }
    }
  }

  private static PublishedArticle published(String uri, String text) {
    Article article =
        Article.newBuilder()
            .setUri(uri)
            .setVersion(1)
            .setChange(Change.CREATED)
            .setStatus(PubStatus.USABLE)
            .setSource("desk")
            .setItemId(uri)
            .setContentHash("")
            .setText(text)
            .setProvenance(
                Provenance.newBuilder().setParser("plain-text").setParserVersion("1").build())
            .build();
    EnrichedArticle enriched = ENRICHER.enrich(article, ConceptLookup.none());
    return PublishedArticle.newBuilder()
        .setUri(uri)
        .setVersion(1)
        .setChange(Change.CREATED)
        .setStatus(PubStatus.USABLE)
        .setPublishedAt(START)
        .setArticle(article)
        .setEnrichment(enriched.getEnrichment())
        .build();
  }
}
