package org.copydesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.EntityMention;
import org.copydesk.news.Mention;
import org.copydesk.news.NewsDate;
import org.copydesk.news.Notice;
import org.copydesk.news.PubStatus;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.StoryMember;
import org.junit.jupiter.api.Test;

/// Lives of chance: versions with and without embargo and end, notices that overtake, events that
/// come twice, rows of stories that come late, and a clock that goes on.
class ChanceTest extends DeskTest {
  private static final int LIVES = 150;
  private static final int VERSIONS = 7;

  /// One article's events, and what they should come to.
  private record Life(String uri, List<SpecificRecord> articles, List<SpecificRecord> notices) {
    List<Article> versions() {
      return articles.stream().map(record -> ((EnrichedArticle) record).getArticle()).toList();
    }

    /// The newest content, where the newest version leaves it usable.
    Optional<EnrichedArticle> atTheEnd(Instant now) {
      boolean usable = versions().getLast().getStatus() == PubStatus.USABLE;
      return articles.stream()
          .map(EnrichedArticle.class::cast)
          .filter(article -> !article.getArticle().getBlocks().isEmpty())
          .reduce((_, later) -> later)
          .filter(_ -> usable)
          .filter(content ->
              content.getArticle().getExpires().map(NewsDate::getValue).stream()
                  .allMatch(now::isBefore));
    }
  }

  private Life life(int seed, Random random) {
    String uri = Articles.URI + "-" + seed;
    List<SpecificRecord> articles = new ArrayList<>();
    List<SpecificRecord> notices = new ArrayList<>();
    boolean usable = true;
    for (long version = 1; version <= VERSIONS; version++) {
      if (version > 1 && random.nextInt(3) == 0) {
        Change change =
            usable
                ? List.of(Change.KILLED, Change.WITHHELD, Change.SOURCE_WITHDRAWN)
                    .get(random.nextInt(3))
                : Change.RELEASED;
        usable = change == Change.RELEASED;
        articles.add(named(uri, Articles.noticeVersion(version, change)));
        notices.add(Notice.newBuilder(Articles.notice(version, change)).setUri(uri).build());
      } else if (usable) {
        articles.add(named(uri, content(version, random)));
      }
    }
    return new Life(uri, articles, notices);
  }

  private static EnrichedArticle named(String uri, EnrichedArticle article) {
    return Articles.with(article, builder -> builder.setUri(uri));
  }

  private EnrichedArticle content(long version, Random random) {
    String text =
        "Arno "
            + (random.nextBoolean() ? "Tiber " : "")
            + "Word"
            + "abcdefgh".charAt((int) version);
    return Articles.with(
        Articles.content(version, Change.UPDATED, text),
        article ->
            article
                .setEmbargoedUntil(random.nextInt(3) == 0 ? soon(random) : null)
                .setExpires(random.nextInt(4) == 0 ? soon(random) : null));
  }

  private NewsDate soon(Random random) {
    return Articles.date(desk.now().plusSeconds(random.nextInt(40) - 10));
  }

  @Test
  void noLifeShowsAWordTooSoonAndAllViewsAgreeAtItsEnd() {
    for (int seed = 0; seed < LIVES; seed++) {
      Random random = new Random(seed);
      Life life = life(seed, random);
      Iterator<SpecificRecord> articles = life.articles().iterator();
      Iterator<SpecificRecord> notices = life.notices().iterator();
      while (articles.hasNext() || notices.hasNext()) {
        boolean overtakes = notices.hasNext() && (random.nextInt(3) == 0 || !articles.hasNext());
        SpecificRecord next = overtakes ? notices.next() : articles.next();
        happens(life, random, next);
      }
      desk.pass(Duration.ofSeconds(60));
      requireNothingTooSoon(life);
      requireAgreement(life);
    }
  }

  private void happens(Life life, Random random, SpecificRecord next) {
    desk.send(next);
    if (random.nextInt(4) == 0) {
      desk.send(next);
    }
    requireNothingTooSoon(life);
    if (random.nextInt(3) == 0) {
      StoryMember row =
          StoryMember.newBuilder(Articles.row(1 + random.nextInt(VERSIONS)))
              .setArticleUri(life.uri())
              .build();
      desk.send(row);
    }
    if (random.nextInt(3) == 0) {
      desk.pass(Duration.ofSeconds(random.nextInt(20)));
      requireNothingTooSoon(life);
    }
  }

  private int seen;

  private void requireNothingTooSoon(Life life) {
    List<TestRecord<String, PublishedArticle>> records = desk.publishedRecords();
    for (TestRecord<String, PublishedArticle> record : records.subList(seen, records.size())) {
      if (record.value() != null) {
        Article shown = record.value().getArticle();
        assertThat(shown.getEmbargoedUntil().map(NewsDate::getValue).stream())
            .as("embargo of %s", life.uri())
            .allMatch(end -> !desk.now().isBefore(end));
        assertThat(shown.getExpires().map(NewsDate::getValue).stream())
            .as("end of %s", life.uri())
            .allMatch(desk.now()::isBefore);
      }
    }
    seen = records.size();
    Map<String, PublishedArticle> published = Desk.folded(records);
    assertThat(Desk.folded(desk.storyRecords()).keySet()).as("rows").isSubsetOf(published.keySet());
    assertThat(Desk.folded(desk.ninjsRecords()).keySet()).isEqualTo(published.keySet());
    List<Mention> rows =
        Desk.folded(desk.mentionRecords()).values().stream()
            .filter(row -> row.getArticleUri().equals(life.uri()))
            .toList();
    assertThat(rows)
        .as("mentions of %s", life.uri())
        .extracting(Mention::getSurface)
        .containsExactlyInAnyOrderElementsOf(
            Optional.ofNullable(published.get(life.uri())).stream()
                .flatMap(article -> article.getEnrichment().getEntities().stream())
                .flatMap(entity -> entity.getMentions().stream())
                .map(EntityMention::getSurface)
                .toList());
  }

  private void requireAgreement(Life life) {
    Optional<EnrichedArticle> expected = life.atTheEnd(desk.now());
    assertThat(
            Optional.ofNullable(desk.published().get(life.uri())).map(PublishedArticle::getArticle))
        .as(
            "%s after %s",
            life.uri(),
            life.versions().stream().map(Object::toString).collect(Collectors.joining("\n")))
        .isEqualTo(expected.map(EnrichedArticle::getArticle));
  }
}
