package org.copydesk.devstack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.copydesk.news.Feed;
import org.copydesk.news.FeedState;
import org.copydesk.news.Source;
import org.junit.jupiter.api.Test;

class SourceLinesTest {
  private static final String URL = "https://harbour.example/feed";

  private static Source.Builder source() {
    return Source.newBuilder()
        .setId("harbour")
        .setName("Harbour News")
        .setFeeds(List.of(Feed.newBuilder().setUrl(URL).setIntervalSeconds(5400).build()));
  }

  private static FeedState.Builder state() {
    return FeedState.newBuilder()
        .setSource("harbour")
        .setUrl(URL)
        .setSent(12)
        .setLastSuccess(Instant.parse("2026-05-04T10:00:00Z"))
        .setNextPoll(Instant.parse("2026-05-04T10:05:00Z"));
  }

  private static String shown(Source source, FeedState state) {
    return String.join("\n", new SourceLines(Map.of("harbour " + URL, state)).of(List.of(source)));
  }

  @Test
  void feedSaysWhatItDidAndWhenItIsPolledNext() {
    assertThat(shown(source().build(), state().build()))
        .contains("Harbour News", URL, "every 1h30m", "when-short", "12 events")
        .contains("last success 2026-05-04T10:00:00Z", "next poll 2026-05-04T10:05:00Z");
  }

  @Test
  void whatIsWrongIsShown() {
    FeedState failing =
        state()
            .setFailures(3)
            .setLastError("http-500: it fails")
            .setMovedTo("https://new.example/feed")
            .setNotes(List.of("an ampersand is not escaped"))
            .build();
    assertThat(shown(source().build(), failing))
        .contains(
            "failures in a row: 3; http-500", "https://new.example/feed", "note: an ampersand");
    FeedState gone = state().setStopped("the feed is gone (410)").build();
    assertThat(shown(source().build(), gone))
        .contains("stopped: the feed is gone")
        .doesNotContain("next poll");
  }

  @Test
  void sourceThatIsNotPolledSaysWhy() {
    assertThat(shown(source().setPaused(true).build(), state().build()))
        .contains("[paused]")
        .doesNotContain("next poll");
    assertThat(shown(source().setWithdrawn("libel").build(), state().build()))
        .contains("[withdrawn: libel]");
    assertThat(new SourceLines(Map.of()).of(List.of(source().build())).getLast())
        .contains("not polled yet");
  }

  @Test
  void nothingThatAFeedSaysMovesTheCursor() {
    FeedState hostile = state().setLastError("\u001b[2Jboo\n    fake line").build();
    assertThat(shown(source().build(), hostile)).doesNotContain("\u001b").contains("boo     fake");
  }
}
