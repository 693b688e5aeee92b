package org.copydesk.devstack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.copydesk.news.ConflictPolicy;
import org.copydesk.news.Feed;
import org.copydesk.news.FullPage;
import org.copydesk.news.Source;
import org.junit.jupiter.api.Test;

class SourceChangeTest {
  private static final String FEED = "https://harbour.example/feed";
  private static final String SPORT = "https://harbour.example/sport";

  private static SourceChange feeds(List<String> feeds, Optional<Duration> every) {
    return new SourceChange(
        Optional.empty(),
        feeds,
        every,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private static SourceChange everything() {
    return new SourceChange(
        Optional.of("Harbour News"),
        List.of(FEED),
        Optional.of(Duration.ofMinutes(10)),
        Optional.of(FullPage.ALWAYS),
        Optional.of("nb-NO"),
        Optional.of("Europe/Oslo"),
        List.of("https://harbour.example/"),
        Optional.of(ConflictPolicy.REFUSE));
  }

  @Test
  void newSourceHasWhatIsGivenAndDefaultsOtherwise() {
    Source source = everything().applied("harbour", Optional.empty());
    assertThat(source.getName()).isEqualTo("Harbour News");
    assertThat(source.getLanguage()).contains("nb-NO");
    assertThat(source.getOnConflict()).isEqualTo(ConflictPolicy.REFUSE);
    assertThat(source.getFeeds())
        .singleElement()
        .satisfies(feed -> {
          assertThat(feed.getIntervalSeconds()).isEqualTo(600);
          assertThat(feed.getFullPage()).isEqualTo(FullPage.ALWAYS);
        });
    Source bare = feeds(List.of(FEED), Optional.empty()).applied("harbour", Optional.empty());
    assertThat(bare.getFeeds().getFirst().getFullPage()).isEqualTo(FullPage.WHEN_SHORT);
    assertThat(bare.getFeeds().getFirst().getIntervalSeconds()).isEqualTo(300);
  }

  @Test
  void changeOfASourceMergesAndNeverOverwrites() {
    Source before =
        Source.newBuilder(everything().applied("harbour", Optional.empty()))
            .setPaused(true)
            .build();
    Source after =
        feeds(List.of(SPORT, FEED), Optional.of(Duration.ofHours(1)))
            .applied("harbour", Optional.of(before));
    assertThat(after.getName()).isEqualTo("Harbour News");
    assertThat(after.getPaused()).isTrue();
    assertThat(after.getTimeZone()).contains("Europe/Oslo");
    assertThat(after.getUriPrefixes()).containsExactly("https://harbour.example/");
    assertThat(after.getFeeds()).extracting(Feed::getUrl).containsExactly(FEED, SPORT);
    assertThat(after.getFeeds().getFirst().getFullPage())
        .as("what is not named stays")
        .isEqualTo(FullPage.ALWAYS);
    assertThat(after.getFeeds()).extracting(Feed::getIntervalSeconds).containsOnly(3600);
  }

  @Test
  void allMistakesAreSaidTogether() {
    SourceChange wrong =
        new SourceChange(
            Optional.empty(),
            List.of("file:///etc/passwd", "http://user@harbour.example/"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("norwegian!"),
            Optional.of("Oslo"),
            List.of(),
            Optional.empty());
    assertThat(wrong.mistakes("har bour"))
        .hasSize(5)
        .anyMatch(mistake -> mistake.contains("har bour"))
        .anyMatch(mistake -> mistake.contains("file:///etc/passwd"))
        .anyMatch(mistake -> mistake.contains("user name"))
        .anyMatch(mistake -> mistake.contains("norwegian!"))
        .anyMatch(mistake -> mistake.contains("Oslo"));
    assertThat(everything().mistakes("harbour")).isEmpty();
    assertThat(feeds(List.of(), Optional.of(Duration.ofHours(1))).mistakes("harbour")).hasSize(1);
  }

  @Test
  void timesAreReadAsPeopleWriteThem() {
    EveryConverter every = new EveryConverter();
    assertThat(every.convert("90s")).isEqualTo(Duration.ofSeconds(90));
    assertThat(every.convert("5m")).isEqualTo(Duration.ofMinutes(5));
    assertThat(every.convert("2H")).isEqualTo(Duration.ofHours(2));
    for (String wrong : List.of("", "5", "0s", "31d", "-5m", "5 minutes")) {
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> every.convert(wrong)))
          .as(wrong)
          .isNotNull();
    }
  }
}
