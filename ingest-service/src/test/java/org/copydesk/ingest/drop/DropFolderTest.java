package org.copydesk.ingest.drop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.TimeoutException;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.news.Action;
import org.copydesk.news.Channel;
import org.copydesk.news.Document;
import org.copydesk.news.Outcome;
import org.copydesk.news.RawEvent;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderTest {
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

  @Test
  void aFileBecomesAnEventAndEndsInDoneOnceItsReceiptSaysAccepted() throws Exception {
    drop.start();
    drop.put("desk/2026/brücke 🙂.html", "<h1>Bridge opens</h1>");
    drop.awaitSent(1);

    RawEvent event = drop.events().getFirst();
    assertThat(event.getSource()).isEqualTo("desk");
    assertThat(event.getItemId()).isEqualTo("2026/brücke 🙂.html");
    assertThat(event.getChannel()).isEqualTo(Channel.FILE);
    assertThat(((Document) event.getContent().orElseThrow()).getMediaType()).isEqualTo("text/html");
    assertThat(Drop.text(event)).isEqualTo("<h1>Bridge opens</h1>");
    assertThat(drop.files("done")).as("before the receipt").isEmpty();

    drop.answer(Drop::accepted);
    drop.awaitFiles("done", "desk/2026/brücke 🙂.html");
    assertThat(drop.files("working")).isEmpty();
    assertThat(drop.files("incoming")).isEmpty();
    Drop.await(drop::isUp);
  }

  @Test
  void aRejectedFileEndsInFailedWithTheReasonBesideIt() throws Exception {
    drop.start();
    drop.put("desk/1.txt", " ");
    drop.awaitSent(1);
    drop.answer(Drop::rejected);
    drop.awaitFiles("failed", "desk/1.txt", "desk/1.txt.reason.txt");
    assertThat(drop.read("failed/desk/1.txt.reason.txt"))
        .startsWith("REJECTED (no-content)\nthe document holds neither a headline nor text\nevent ")
        .contains("news.raw.v1/");
  }

  @Test
  void duplicatesAreDoneAndStaleOnesFailedBecauseTheyChangedNothing() throws Exception {
    drop.start();
    drop.put("desk/1.txt", "a");
    drop.awaitSent(1);
    drop.answer(event -> Drop.receipt(event, Outcome.DUPLICATE));
    drop.awaitFiles("done", "desk/1.txt");
    drop.put("desk/2.txt", "b");
    drop.awaitSent(1);
    Drop.await(() -> drop.events().size() == 2);
    drop.answer(event -> Drop.receipt(event, Outcome.STALE).setReason("killed before"));
    drop.awaitFiles("failed", "desk/2.txt", "desk/2.txt.reason.txt");
  }

  @Test
  void aSidecarSaysWhatAFileNameCannot() throws Exception {
    drop.put(
        "desk/1.dat.meta.json",
        "{\"itemId\": \"urn:x:1\", \"version\": \"7\", \"url\": \"https://news.example/1\","
            + " \"mediaType\": \"text/plain\", \"charset\": \"windows-1252\"}");
    drop.put("desk/1.dat", "Bridge");
    drop.start();
    drop.awaitSent(1);
    RawEvent event = drop.events().getFirst();
    assertThat(event.getItemId()).isEqualTo("urn:x:1");
    assertThat(event.getItemVersion()).contains("7");
    assertThat(event.getUrl()).contains("https://news.example/1");
    Document document = (Document) event.getContent().orElseThrow();
    assertThat(document.getMediaType()).isEqualTo("text/plain");
    assertThat(document.getCharset()).contains("windows-1252");
    drop.answer(Drop::accepted);
    drop.awaitFiles("done", "desk/1.dat", "desk/1.dat.meta.json");
  }

  @Test
  void aSidecarThatCannotBeReadFailsItsFile() throws Exception {
    drop.put("desk/1.txt.meta.json", "{\"itemid\": \"1\"}");
    drop.put("desk/1.txt", "Bridge");
    drop.start();
    drop.awaitFiles("failed", "desk/1.txt", "desk/1.txt.meta.json", "desk/1.txt.reason.txt");
    assertThat(drop.read("failed/desk/1.txt.reason.txt")).contains("sidecar").contains("itemid");
    assertThat(drop.events()).isEmpty();
  }

  @Test
  void noticesAreFilesWithTheReasonInThem() throws Exception {
    drop.put("desk/2026/1.txt.kill", "Wrong person.\n");
    drop.start();
    drop.awaitSent(1);
    RawEvent event = drop.events().getFirst();
    assertThat(event.getAction()).isEqualTo(Action.KILL);
    assertThat(event.getItemId()).isEqualTo("2026/1.txt");
    assertThat(event.getReason()).contains("Wrong person.");
    assertThat(drop.kafka.history().getFirst().topic()).isEqualTo(Topics.RAW_NOTICE.name());
    drop.put("desk/1.txt.withhold", " \n");
    drop.awaitFiles("failed", "desk/1.txt.withhold", "desk/1.txt.withhold.reason.txt");
  }

  @Test
  void filesThatAreStillBeingWrittenAreLeftAlone() throws Exception {
    drop.settling(Duration.ofMillis(400)).start();
    Path file = folder.resolve("incoming/desk/slow.txt");
    Files.createDirectories(file.getParent());
    for (String name : new String[] {"a.part", "b.tmp", ".hidden", "c.filepart", "d~"}) {
      Files.writeString(file.resolveSibling(name), "x");
    }
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      for (int i = 0; i < 10; i++) {
        out.write(UTF_8.encode("line " + i + "\n"));
        Thread.sleep(150);
      }
    }
    drop.awaitSent(1);
    assertThat(Drop.text(drop.events().getFirst())).startsWith("line 0").endsWith("line 9\n");
    assertThat(drop.events()).hasSize(1);
    assertThat(drop.files("incoming")).hasSize(5);
  }

  @Test
  void filesWithTimesInTheFutureOrLongPastAreTakenAllTheSame() throws Exception {
    drop.settling(Duration.ofMillis(50));
    Files.setLastModifiedTime(
        drop.put("desk/future.txt", "x"), FileTime.from(Instant.parse("2099-01-01T00:00:00Z")));
    Files.setLastModifiedTime(drop.put("desk/past.txt", "x"), FileTime.fromMillis(0));
    drop.start();
    drop.awaitSent(2);
  }

  @Test
  void aNewFileOfTheSameNameIsTheNextVersionAndOverwritesNothing() throws Exception {
    drop.start();
    drop.put("desk/1.txt", "one");
    drop.awaitSent(1);
    drop.put("desk/1.txt", "two");
    drop.awaitSent(2);
    drop.answer(Drop::accepted);
    Drop.await(() -> filesIn("done") == 2);
    assertThat(drop.files("done")).first().isEqualTo("desk/1.txt");
    assertThat(drop.files("done").get(1)).startsWith("desk/1.txt~");
    assertThat(drop.events()).extracting(Drop::text).containsExactly("one", "two");
  }

  private int filesIn(String below) {
    try {
      return drop.files(below).size();
    } catch (IOException e) {
      return -1;
    }
  }

  @Test
  void noVersionOfAnItemOvertakesAnotherThatTheBrokersHaveNotAcknowledged() throws Exception {
    drop = new Drop(folder, false);
    drop.start();
    drop.put("desk/1.txt", "one");
    Drop.await(() -> drop.kafka.history().size() == 1);
    drop.put("desk/1.txt", "two");
    drop.put("desk/b.txt.meta.json", "{\"itemId\": \"1.txt\"}");
    drop.put("desk/b.txt", "three");
    Thread.sleep(400);
    assertThat(drop.events()).hasSize(1);
    assertThat(drop.kafka.errorNext(new TimeoutException("no broker"))).isTrue();
    Drop.await(() -> drop.state().contains("no broker"));
    assertThat(drop.isUp()).isFalse();
    Drop.await(() -> drop.kafka.history().size() == 2);
    assertThat(drop.events()).extracting(Drop::text).containsExactly("one", "one");
    drop.kafka.completeNext();
    Drop.await(() -> drop.kafka.history().size() == 3);
    drop.kafka.completeNext();
    Drop.await(() -> drop.kafka.history().size() == 4);
    drop.kafka.completeNext();
    drop.awaitSent(3);
    Drop.await(drop::isUp);
    assertThat(drop.events().subList(2, 4))
        .extracting(Drop::text)
        .containsExactlyInAnyOrder("two", "three");
  }

  @Test
  void receiptsThatComeBeforeTheAcknowledgementAreKept() throws Exception {
    drop = new Drop(folder, false);
    drop.start();
    drop.put("desk/1.txt", "one");
    Drop.await(() -> drop.kafka.history().size() == 1);
    RawEvent event = drop.events().getFirst();
    for (int partition = 0; partition < 2; partition++) {
      drop.receipt(Drop.accepted(event).setRawPartition(partition).setRawOffset(0).build());
    }
    drop.kafka.completeNext();
    drop.awaitFiles("done", "desk/1.txt");
  }

  @Test
  void whatIsTooLargeIsRefusedWithoutBeingRead() throws Exception {
    Path file = drop.put("desk/big.txt", "x");
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      out.write(UTF_8.encode("x"), 40L * 1024 * 1024 * 1024);
    }
    drop.put("desk/just.txt", new byte[DocumentReader.MAX_DOCUMENT_BYTES]);
    drop.put("desk/over.txt", new byte[DocumentReader.MAX_DOCUMENT_BYTES + 1]);
    drop.start();
    drop.awaitSent(1);
    drop.awaitFiles(
        "failed",
        "desk/big.txt",
        "desk/big.txt.reason.txt",
        "desk/over.txt",
        "desk/over.txt.reason.txt");
    assertThat(drop.read("failed/desk/over.txt.reason.txt")).contains("5242881");
  }

  @Test
  void linksAreNeverFollowedAndNothingOutsideIsTouched(@TempDir Path outside) throws Exception {
    Path secret = Files.writeString(outside.resolve("secret.txt"), "secret");
    Files.createDirectories(folder.resolve("incoming/desk"));
    Files.createSymbolicLink(folder.resolve("incoming/desk/file.txt"), secret);
    Files.createSymbolicLink(folder.resolve("incoming/desk/folder"), outside);
    Files.createSymbolicLink(folder.resolve("incoming/source"), outside);
    Files.createSymbolicLink(folder.resolve("incoming/desk/loop"), folder);
    Files.createSymbolicLink(folder.resolve("incoming/desk/1.txt.meta.json"), secret);
    drop.put("desk/1.txt", "Bridge");
    drop.start();
    drop.awaitFiles(
        "failed",
        "desk/file.txt",
        "desk/file.txt.reason.txt",
        "desk/folder",
        "desk/folder.reason.txt",
        "desk/loop",
        "desk/loop.reason.txt",
        "source",
        "source.reason.txt");
    drop.awaitSent(1);
    assertThat(drop.events()).extracting(Drop::text).containsExactly("Bridge");
    assertThat(drop.read("failed/desk/file.txt.reason.txt")).contains("symbolic link");
    assertThat(secret).hasContent("secret");
    assertThat(outside.toFile().list()).containsExactly("secret.txt");
  }

  @Test
  void aFolderOfOursThatIsALinkIsNotWorkedOn(@TempDir Path outside) throws Exception {
    Files.createSymbolicLink(folder.resolve("incoming"), outside);
    Files.writeString(Files.createDirectories(outside.resolve("desk")).resolve("1.txt"), "x");
    drop.start();
    Drop.await(() -> drop.state().contains("is a link"));
    assertThat(drop.events()).isEmpty();
    assertThat(outside.resolve("desk/1.txt")).exists();
  }

  @Test
  void strangeNamesAreTakenOrRefusedButStopNothing() throws Exception {
    drop.put("desk/a\nb.txt", "x");
    drop.put("desk/" + "n".repeat(190), "x");
    drop.put("desk/" + "ü".repeat(127), "x");
    drop.put("desk/..txt".replace("..txt", "x..txt"), "x");
    drop.put("desk/100%.txt", "x");
    drop.put("loose.txt", "x");
    drop.put("desk/deep/" + "d/".repeat(20) + "1.txt", "x");
    drop.put("desk/" + "l".repeat(200) + "/" + "m".repeat(180) + ".kill", "");
    drop.put("desk/good.txt", "Bridge");
    drop.start();
    drop.awaitSent(5);
    assertThat(drop.events())
        .extracting(event -> event.getItemId())
        .contains("100%.txt", "x..txt", "good.txt", "n".repeat(190));
    Drop.await(() -> filesIn("failed") == 8);
    assertThat(drop.files("failed")).contains("desk/a\nb.txt", "desk/a\nb.txt.reason.txt");
    assertThat(drop.read("failed/loose.txt.reason.txt")).contains("incoming/SOURCE/");
  }

  @Test
  void emptyFilesGetMoreTimeAndFolderNamesThatAreFilesElsewhereGetAnother() throws Exception {
    drop.put("desk/a", "one");
    drop.start();
    drop.awaitSent(1);
    drop.answer(Drop::accepted);
    drop.awaitFiles("done", "desk/a");
    drop.put("desk/a/b", "two");
    drop.awaitSent(1);
    Drop.await(() -> drop.events().size() == 2);
    drop.answer(Drop::accepted);
    drop.awaitFiles("done", "desk/a", "desk/a~/b");
    drop.put("desk/empty.txt", "");
    drop.awaitFiles("failed", "desk/empty.txt", "desk/empty.txt.reason.txt");
  }

  @Test
  void whereDoneCannotBeWrittenFilesStayAndHealthSaysSoUntilItCan() throws Exception {
    drop.start();
    drop.put("desk/1.txt", "one");
    drop.awaitSent(1);
    Path done = folder.resolve("done");
    Files.delete(done);
    Files.writeString(done, "in the way");
    drop.answer(Drop::accepted);
    Drop.await(() -> drop.state().contains("cannot be moved"));
    assertThat(drop.isUp()).isFalse();
    assertThat(drop.files("working")).hasSize(1);
    Files.delete(done);
    Files.createDirectory(done);
    drop.awaitFiles("done", "desk/1.txt");
    Drop.await(drop::isUp);
  }

  @Test
  void theSecondProcessStandsByAndTakesOverWhenTheFirstEnds() throws Exception {
    drop.start();
    Drop.await(() -> drop.state().contains("watches"));
    try (Drop second = new Drop(folder).start()) {
      Drop.await(() -> second.state().contains("stands by"));
      drop.put("desk/1.txt", "one");
      drop.awaitSent(1);
      assertThat(second.events()).isEmpty();
      drop.close();
      Drop.await(() -> second.state().contains("1 files wait"));
      second.answer(Drop::accepted);
      second.awaitFiles("done", "desk/1.txt");
      second.put("desk/2.txt", "two");
      second.awaitSent(1);
      second.answer(Drop::accepted);
      second.awaitFiles("done", "desk/1.txt", "desk/2.txt");
    }
  }

  @Test
  void manyFilesOfManySourcesAreAllTakenOnce() throws Exception {
    for (int i = 0; i < 500; i++) {
      Path file = folder.resolve("incoming/s" + i % 7 + "/" + i + ".txt");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "story " + i);
    }
    drop.start();
    drop.awaitSent(500);
    assertThat(drop.events())
        .extracting(Drop::text)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 500).mapToObj(i -> "story " + i).toList());
    drop.answer(Drop::accepted);
    Drop.await(() -> filesIn("done") == 500);
    assertThat(drop.files("working")).isEmpty();
  }
}
