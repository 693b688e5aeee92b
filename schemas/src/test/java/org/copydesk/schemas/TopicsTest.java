package org.copydesk.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopicsTest {
  private static final Path DOCUMENT = Path.of("../docs/topics.md");

  @Test
  void namesFollowTheHouseStyleAndAreUnique() {
    assertThat(Topics.all())
        .extracting(Topic::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("news\\.[a-z-]+(\\.dead-letter)?\\.v\\d+"));
  }

  @Test
  void compactedTopicsKeepTombstonesForAWeek() {
    assertThat(Topics.PUBLISHED.config())
        .containsEntry("cleanup.policy", "compact")
        .containsEntry("delete.retention.ms", "604800000");
  }

  @Test
  void everyTopicTakesA5MebibyteDocumentAndWhatIsSaidAboutIt() {
    assertThat(Topics.all())
        .allSatisfy(topic ->
            assertThat(Integer.parseInt(topic.config().getOrDefault("max.message.bytes", "")))
                .isGreaterThanOrEqualTo(8 * 1024 * 1024));
  }

  @Test
  void deadLetterOfTheLargestRecordHasRoomForItsCause() {
    assertThat(Topics.INGEST_DEAD_LETTER.config()).containsEntry("max.message.bytes", "9437184");
  }

  @Test
  void theDocumentShowsTheCatalogue() throws IOException {
    if ("write".equals(System.getProperty("copydesk.docs"))) {
      Files.writeString(DOCUMENT, TopicsDocument.markdown());
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(TopicsDocument.markdown());
  }

  /// What is public is a promise on both sides: a list of its own, so that no topic becomes it by
  /// accident.
  @Test
  void subscribersReadTheViewsTheLifecycleAndTheStoriesAndWriteNothing() {
    assertThat(Topics.all())
        .filteredOn(Topic::isPublic)
        .containsExactlyInAnyOrder(
            Topics.PUBLISHED,
            Topics.LIFECYCLE,
            Topics.MENTION,
            Topics.QUOTE,
            Topics.STORY,
            Topics.STORY_MEMBER,
            Topics.NINJS,
            Topics.NINJS_ITEM);
    assertThat(Topics.all())
        .allSatisfy(topic ->
            assertThat(topic.writers()).as(topic.name()).doesNotContain(Party.SUBSCRIBERS));
  }

  @Test
  void theSameStepHasTheSameId() {
    assertThat(Headers.id("urn:copydesk:wire:1", 2, "news.article.v1"))
        .isEqualTo(Headers.id("urn:copydesk:wire:1", 2, "news.article.v1"))
        .isNotEqualTo(Headers.id("urn:copydesk:wire:1", 3, "news.article.v1"));
  }
}
