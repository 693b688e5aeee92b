package org.copydesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryFurnitureTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The post Ferry sails again appeared first on Gazette.",
        "Der Beitrag Die Fähre fährt wieder erschien zuerst auf Inselbote.",
        "L’article Le bac reprend est apparu en premier sur La Gazette.",
        "Запись Паром снова ходит впервые появилась Вести.",
        "Continue reading Ferry sails again →",
        "Read More »",
        "[Read more]",
        "Lire la suite…",
        "Share this:",
        "submitted by /u/desk [link] [comments]"
      })
  void linesOfFeedSoftwareAreKnown(String line) {
    assertThat(EntryFurniture.is(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The post office on Pier Street closes in June, the council said.",
        "Read more slowly, the librarian told the children of the second form.",
        "Linked to the case are three former officers.",
        "Related to this, the court heard a second witness.",
        "",
        "—"
      })
  void linesOfStoriesAreLeftAlone(String line) {
    assertThat(EntryFurniture.is(line)).isFalse();
  }
}
