package org.copydesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.copydesk.news.Change;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Enrichment;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Mention;
import org.copydesk.schemas.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same version of an article with other annotations: from a replay that was switched to, or
/// from a record that came twice.
class AnnotatedAnewTest {
  private static final String TEXT = "The Arno rose.";

  @TempDir private Path state;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(state);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  /// The first version, whose only entity has another name.
  private static EnrichedArticle annotated(EnrichedArticle content, long revision, String name) {
    Enrichment.Builder enrichment = Enrichment.newBuilder(content.getEnrichment());
    enrichment.setRevision(revision);
    enrichment.setEntities(
        content.getEnrichment().getEntities().stream()
            .map(entity ->
                org.copydesk.news.Entity.newBuilder(entity)
                    .setId("urn:e:" + name)
                    .setName(name)
                    .build())
            .toList());
    return EnrichedArticle.newBuilder(content).setEnrichment(enrichment.build()).build();
  }

  private static EnrichedArticle first() {
    return Articles.content(1, Change.CREATED, TEXT);
  }

  private List<String> names() {
    return Desk.folded(desk.mentionRecords()).values().stream()
        .map(Mention::getEntityName)
        .distinct()
        .toList();
  }

  @Test
  void laterRevisionReplacesTheAnnotationsInEveryViewAndTellsNothing() {
    desk.send(first(), annotated(first(), 1, "Arno (river)"));
    assertThat(names()).containsExactly("Arno (river)");
    assertThat(desk.publishedArticle().getVersion()).isEqualTo(1);
    assertThat(desk.publishedArticle().getChange()).isEqualTo(Change.CREATED);
    assertThat(desk.publishedArticle().getEnrichment().getRevision()).isEqualTo(1);
    assertThat(desk.types()).containsExactly(LifecycleType.CREATED);
    assertThat(Desk.headers(desk.publishedRecords(), Headers.ID))
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  @Test
  void sameOrEarlierRevisionChangesNothing() {
    desk.send(first(), annotated(first(), 2, "second"));
    int records = desk.publishedRecords().size();
    desk.send(annotated(first(), 2, "again"), annotated(first(), 1, "earlier"), first());
    assertThat(desk.publishedRecords()).hasSize(records);
    assertThat(names()).containsExactly("second");
  }

  @Test
  void killRetractsTheRowsThatStandThoughTheVersionCameAgainWithOthers() {
    desk.send(first(), annotated(first(), 0, "came again"), Articles.notice(2, Change.KILLED));
    assertThat(Desk.folded(desk.mentionRecords())).isEmpty();
    assertThat(desk.mentionRecords()).hasSize(2 * names(first()));
  }

  private static int names(EnrichedArticle article) {
    return article.getEnrichment().getEntities().size();
  }

  @Test
  void killedArticleStaysGoneAndItsReleaseShowsTheLaterAnnotations() {
    desk.send(first(), Articles.notice(2, Change.KILLED), annotated(first(), 1, "later"));
    assertThat(desk.published()).isEmpty();
    assertThat(Desk.folded(desk.mentionRecords())).isEmpty();
    desk.send(Articles.notice(3, Change.RELEASED));
    assertThat(names()).containsExactly("later");
  }

  @Test
  void heldArticleStaysHeldAndShowsTheLaterAnnotationsWhenItsTimeComes() {
    EnrichedArticle held = Articles.embargoed(1, TEXT, Desk.START.plus(Duration.ofHours(1)));
    desk.send(held, annotated(held, 1, "later"));
    assertThat(desk.shown()).isEmpty();
    desk.pass(Duration.ofHours(2));
    assertThat(names()).containsExactly("later");
  }

  @Test
  void newVersionBeginsAtTheFirstRevisionAgain() {
    desk.send(
        first(),
        annotated(first(), 7, "later"),
        Articles.content(2, Change.UPDATED, "The Tiber rose."),
        annotated(first(), 8, "too late"));
    assertThat(names()).contains("Tiber").doesNotContain("later", "too late");
    desk.send(annotated(Articles.content(2, Change.UPDATED, "The Tiber rose."), 1, "later"));
    assertThat(names()).containsExactly("later");
  }
}
