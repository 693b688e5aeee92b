package org.copydesk.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.copydesk.news.FeedState;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Outcome;
import org.copydesk.news.Source;
import org.copydesk.news.TextChange;
import org.copydesk.news.TextField;
import org.copydesk.schemas.Topics;

/// The news that is there when somebody opens the pages: something for every view, and texts that
/// would be obeyed if they were taken for markup.
final class BrowsedNews {
  private static final String ABUSE =
      "<img src=x onerror=\"window.canary=1\"><script>window.canary=1</script>\u001b[31mRed";

  private BrowsedNews() {}

  static void tell(ConsoleDesk desk) {
    desk.send(
        Topics.SOURCE, "paper", Source.newBuilder().setId("paper").setName("The Paper").build());
    desk.send(
        Topics.FEED,
        "wire https://wire.example/feed",
        FeedState.newBuilder()
            .setSource("wire")
            .setUrl("https://wire.example/feed")
            .setFailures(3)
            .setLastPoll(Instant.now())
            .setLastError("404 Not Found: the feed has moved; ask the provider")
            .build());
    for (int i = 0; i < 40; i++) {
      desk.send(
          Topics.RECEIPT,
          "paper/" + i,
          Samples.receipt(
              "" + i,
              i % 13 == 0 ? Outcome.REJECTED : Outcome.ACCEPTED,
              Instant.now().minusSeconds(60L * i * i % 3_000)));
    }
    desk.publish("lights", 1, "Night ferry gets new lights");
    desk.publish("quay", 1, "Harbour opens a quay that waited nine years");
    desk.tell(corrected());
    desk.send(Topics.STORY_MEMBER, Samples.uri("quay"), Samples.member("quay"));
    desk.publish("gone", 1, "A story that was wrong");
    desk.kill("gone", 2, "It never happened.");
    desk.publish("abuse", 1, ABUSE);
    desk.tell(Samples.embargo("merger", 1, Instant.now(), Instant.now().plusSeconds(5_400)));
    desk.tell(Samples.embargo("budget", 2, Instant.now(), Instant.now().plusSeconds(200_000)));
    desk.deadLetter(
        "paper/broken",
        "the event cannot be decoded: " + ABUSE,
        "\u0000{\"headline\": <script>window.canary=1</script>".getBytes(UTF_8));
  }

  private static LifecycleEvent corrected() {
    return LifecycleEvent.newBuilder(
            Samples.event("quay", LifecycleType.CORRECTED, 1, Instant.now()))
        .setEdNote("CORRECTION: the quay waited nine years, not eight.")
        .setFromVersion(1L)
        .setChangedFields(List.of("headline", "text"))
        .setTextChanges(
            List.of(
                TextChange.newBuilder()
                    .setField(TextField.TEXT)
                    .setFromStart(0)
                    .setFromEnd(5)
                    .setBefore("eight")
                    .setToStart(0)
                    .setToEnd(4)
                    .setAfter("nine")
                    .build()))
        .build();
  }
}
