package org.copydesk.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MediaTopicsTest {
  private static final MediaTopics TOPICS = MediaTopics.shipped();

  @Test
  void thereAreSeventeenAtTheTop() {
    assertThat(TOPICS.all())
        .filteredOn(topic -> topic.level() == 1)
        .hasSize(17)
        .allMatch(topic -> topic.code().endsWith("000000"));
    assertThat(TOPICS.all()).hasSizeGreaterThan(1_000);
  }

  @Test
  void everyTopicLiesUnderOneOfTheTop() {
    assertThat(TOPICS.all())
        .allMatch(topic -> topic.top().level() == 1)
        .allMatch(topic -> !topic.name().isBlank());
  }

  @Test
  void namesAreKnownInSeveralLanguages() {
    assertThat(TOPICS.byName("Katastrophe und Unglück"))
        .get()
        .returns("03000000", MediaTopic::code);
    assertThat(TOPICS.byName("SPORT")).get().returns("15000000", MediaTopic::code);
    assertThat(TOPICS.byName("no topic of this name")).isEmpty();
  }

  @Test
  void wordsAreComparedWithoutTheirPlural() {
    assertThat(Word.stem("parties")).isEqualTo("party");
    assertThat(Word.stem("matches")).isEqualTo("match");
    assertThat(Word.stem("crisis")).isEqualTo("crisis");
    assertThat(Word.stem("gas")).isEqualTo("gas");
  }
}
