package org.copydesk.ingest.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.news.RawEvent;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each point at which a process may end, and what the next one makes of it.
class RestartTest {
  @TempDir private Path folder;
  private Drop drop;

  @BeforeEach
  void prepare() {
    drop = new Drop(folder);
  }

  @AfterEach
  void stop() {
    drop.close();
  }

  private Path left(String path, String beginning, String text) throws Exception {
    Path file = folder.resolve("working").resolve(path);
    file = file.resolveSibling(beginning + file.getFileName());
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static RawEvent event(Path root, String path, long stamp) {
    Layout layout = new Layout(root.toAbsolutePath());
    Claim claim = new Claim(layout, Path.of(path), stamp, Optional.empty());
    return ((FileEvent.Ready) DroppedFile.read(claim)).event();
  }

  @Test
  void fileWhoseReceiptDoesNotComeIsNotSentAgainButItsReceiptIsLookedForAnew() throws Exception {
    drop.waiting(Duration.ofMillis(300)).start();
    drop.put("desk/1.txt", "one");
    drop.awaitSent(1);
    Drop.await(() -> drop.starts.get() >= 3);

    assertThat(drop.events()).hasSize(1);
    assertThat(drop.files("working")).singleElement().asString().contains("@");
    assertThat(drop.metrics.counter("copydesk.ingest.drop.unanswered").count()).isPositive();
    for (int i = 0; i < 100 && drop.files("done").isEmpty(); i++) {
      drop.answer(Drop::accepted);
      Thread.sleep(50);
    }
    drop.awaitFiles("done", "desk/1.txt");
    assertThat(drop.events()).hasSize(1);
  }

  @Test
  void betweenTheSidecarAndItsFileTheSidecarGoesBackAndBothAreTaken() throws Exception {
    left("desk/1.txt", "1000.meta~", "{\"version\": \"7\"}");
    drop.put("desk/1.txt", "one");
    drop.start();
    drop.awaitSent(1);
    assertThat(drop.events().getFirst().getItemVersion()).contains("7");
  }

  @Test
  void betweenTakingAndSendingTheFileIsSent() throws Exception {
    left("desk/1.txt", "1000.taken~", "one");
    left("desk/1.txt", "1000.meta~", "{\"version\": \"7\"}");
    drop.start();
    drop.awaitSent(1);
    assertThat(drop.events()).extracting(Drop::text).containsExactly("one");
    assertThat(drop.events().getFirst().getItemVersion()).contains("7");
    drop.answer(Drop::accepted);
    drop.awaitFiles("done", "desk/1.txt", "desk/1.txt.meta.json");
  }

  @Test
  void betweenSendingAndHearingOfItTheEventIsFoundInTheLogAndNotSentAgain() throws Exception {
    left("desk/1.txt", "1000.taken~", "one");
    String id = event(folder, "desk/1.txt", 1000).getEventId().orElseThrow();
    drop.inTheLog.put(id, new RawPosition(Topics.RAW.name(), 2, 41, Instant.now()));
    drop.start();
    drop.awaitFiles("working", "desk/1000.news.raw.v1@2@41~1.txt");
    assertThat(drop.events()).isEmpty();
    drop.answer(Drop::accepted);
    drop.awaitFiles("done", "desk/1.txt");
    assertThat(drop.events()).isEmpty();
  }

  @Test
  void betweenHearingOfItAndTheReceiptTheFileWaitsForTheReceipt() throws Exception {
    left("desk/1.txt", "1000.news.raw.v1@2@41~", "one");
    left("desk/1.txt.kill", "1001.news.raw-notice.v1@0@3~", "Wrong person.");
    drop.start();
    Drop.await(drop::isUp);
    assertThat(drop.state()).contains("2 files wait");
    assertThat(drop.awaitedFromTheStart).as("before the first receipt is read").isTrue();
    drop.answer(
        event -> event.getReason().isPresent() ? Drop.rejected(event) : Drop.accepted(event));
    drop.awaitFiles("done", "desk/1.txt");
    drop.awaitFiles("failed", "desk/1.txt.kill", "desk/1.txt.kill.reason.txt");
    assertThat(drop.events()).isEmpty();
  }

  @Test
  void betweenTheReasonAndItsFileTheReasonIsWrittenAgain() throws Exception {
    left("desk/1.txt", "1000.news.raw.v1@2@41~", "one");
    Files.createDirectories(folder.resolve("failed/desk"));
    Files.writeString(folder.resolve("failed/desk/1.txt.reason.txt"), "half of a rea");
    drop.start();
    Drop.await(drop::isUp);
    drop.answer(Drop::rejected);
    drop.awaitFiles("failed", "desk/1.txt", "desk/1.txt.reason.txt");
    assertThat(drop.read("failed/desk/1.txt.reason.txt")).startsWith("REJECTED");
  }

  @Test
  void betweenTheFileAndItsSidecarOnTheirWayOutTheSidecarFollowsAndMeetsNoOtherFile()
      throws Exception {
    left("desk/1.txt", "1000.out~", "{\"version\": \"7\"}");
    Files.createDirectories(folder.resolve("done/desk"));
    Files.writeString(folder.resolve("done/desk/1.txt"), "one");
    drop.put("desk/1.txt", "two");
    drop.start();
    drop.awaitSent(1);
    assertThat(drop.events().getFirst().getItemVersion()).isEmpty();
    drop.awaitFiles("done", "desk/1.txt", "desk/1.txt.meta.json");
  }

  @Test
  void beforeTheFileLeavesButAfterItsSidecarWasMarkedBothGoOn() throws Exception {
    left("desk/1.txt", "1000.news.raw.v1@2@41~", "one");
    left("desk/1.txt", "1000.out~", "{\"itemId\": \"x\"}");
    drop.start();
    Drop.await(drop::isUp);
    drop.answer(Drop::accepted);
    drop.awaitFiles("done", "desk/1.txt", "desk/1.txt.meta.json");
  }

  @Test
  void aSecondSendAfterARestartHasTheIdOfTheFirst() throws Exception {
    drop.put("desk/1.txt", "one");
    drop.start();
    drop.awaitSent(1);
    String first = drop.events().getFirst().getEventId().orElseThrow();
    drop.close();
    Path waiting = folder.resolve("working").resolve(drop.files("working").getFirst());
    Files.move(waiting, waiting.resolveSibling("5.taken~1.txt"));
    try (Drop second = new Drop(folder).start()) {
      second.awaitSent(1);
      assertThat(second.events().getFirst().getEventId()).contains(first);
    }
  }

  @Test
  void filesLeftBehindGoBeforeNewOnesOfTheirName() throws Exception {
    left("desk/1.txt", "1000.taken~", "one");
    drop.put("desk/1.txt", "two");
    drop.start();
    drop.awaitSent(2);
    assertThat(drop.events()).extracting(Drop::text).containsExactly("one", "two");
  }

  @Test
  void whatIsNotOursInWorkingIsLeftAlone() throws Exception {
    left("desk/1.txt", "notes on ", "mine");
    left("desk/1.txt", "99999999999999999999.taken~", "mine");
    drop.put("desk/2.txt", "two");
    drop.start();
    drop.awaitSent(1);
    assertThat(drop.files("working"))
        .contains("desk/notes on 1.txt", "desk/99999999999999999999.taken~1.txt");
  }
}
