package org.copydesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.devstack.Copydesk;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands as a person types them, each a process.
class CommandLineE2E {
  private static final String HOME = System.getProperty("copydesk.home", "..");

  private static final String CONSOLE = "http://127.0.0.1:8890";
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir private static Path data;
  @TempDir private Path folder;

  private record Ended(int code, String output) {}

  /// The options that say which stack; those of another stack may stand in.
  private static List<String> stack(int offset) {
    return List.of("--data", data.resolve("at-" + offset).toString(), "--port-offset", "" + offset);
  }

  private static Ended copydesk(String... arguments) {
    return run(800, Map.of(), arguments);
  }

  private static Ended run(int offset, Map<String, String> environment, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=org.copydesk.news",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Dcopydesk.home=" + HOME,
                "-cp",
                HOME + "/devstack/target/devstack.jar:" + HOME + "/devstack/target/lib/*",
                Copydesk.class.getName()));
    command.addAll(List.of(arguments));
    boolean needsStack = !List.of("extract", "annotate").contains(arguments[0]);
    if (needsStack) {
      command.addAll(stack(offset));
    }
    return ended(command, environment);
  }

  private static Ended ended(List<String> command, Map<String, String> environment) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("COPYDESK_LOG_LEVEL", "ERROR");
      builder.environment().put("COPYDESK_LIBRARY_LOG_LEVEL", "ERROR");
      builder.environment().putAll(environment);
      Path output = Files.createTempFile(data, "output", ".txt");
      Process process = builder.redirectOutput(output.toFile()).start();
      int code = process.waitFor();
      return new Ended(code, Files.readString(output));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @BeforeAll
  static void up() {
    Ended up = copydesk("up", "--detach");
    assertThat(up.code()).as(up.output()).isZero();
    assertThat(up.output())
        .contains(
            "Kafka answers",
            "topics and schemas are there",
            "publish-service is ready",
            "monitor-service is ready",
            "console-service is ready",
            "Look at http://127.0.0.1:8890");
  }

  @AfterAll
  static void down() {
    assertThat(copydesk("down").code()).isZero();
    assertThat(copydesk("status"))
        .satisfies(status -> {
          assertThat(status.code()).isEqualTo(4);
          assertThat(status.output()).contains("does not run");
        });
  }

  @Test
  void fileIsPublishedUpdatedWithheldReleasedAndKilled() throws Exception {
    String first = file("first.txt", "Bridge opens\n\nThe bridge over the Arno was opened.\n");
    String second = file("second.txt", "Bridge closes\n\nThe bridge over the Arno was closed.\n");
    assertThat(publish("bridge", "1", first).output())
        .contains("ACCEPTED version 1 of urn:copydesk:desk:bridge");
    assertThat(publish("bridge", "2", second).output()).contains("ACCEPTED version 2");
    assertThat(publish("bridge", "2", second).output()).contains("DUPLICATE");
    Ended stale = publish("bridge", "1", first);
    assertThat(stale.output()).contains("STALE", "older than version 2");
    assertThat(stale.code()).isEqualTo(1);

    assertThat(copydesk("withhold", "desk", "bridge", "--reason", "Lawyers ask.").output())
        .contains("ACCEPTED version 3");
    assertThat(copydesk("release", "desk", "bridge", "--reason", "They agree.").output())
        .contains("ACCEPTED version 4");
    assertThat(copydesk("kill", "desk", "bridge", "--reason", "It never opened.").output())
        .contains("ACCEPTED version 5");
    assertThat(copydesk("kill", "desk", "bridge").code()).as("a kill needs a reason").isEqualTo(2);

    Ended told = copydesk("tail", "lifecycle", "--from-beginning", "--json", "--limit", "5");
    assertThat(told.output().lines().map(CommandLineE2E::type))
        .containsExactly("CREATED", "UPDATED", "WITHHELD", "RELEASED", "KILLED");
    assertThat(copydesk("tail", "published", "--from-beginning", "--limit", "5").output())
        .endsWith("urn:copydesk:desk:bridge  (tombstone)\n");
    provesThatItIsGone("urn:copydesk:desk:bridge");
  }

  /// The story that listed it comes last, some commits after the kill.
  private static void provesThatItIsGone(String uri) throws InterruptedException {
    Ended trace = untilItIsWell("trace", uri);
    assertThat(trace.code()).as(trace.output()).isZero();
    assertThat(trace.output())
        .contains("ACCEPTED", "CREATED", "Taken back: KILLED at version 5")
        .containsPattern("news.published.v1 +no longer asserts it: tombstone at \\d/\\d+, 20")
        .containsPattern("news.ninjs.v1 +no longer asserts it: tombstone at")
        .containsPattern("news.story-member.v1 +no longer asserts it: ")
        .doesNotContain("STILL ASSERTED")
        .endsWith("No topic asserts it any more.\n");
    assertThat(copydesk("trace", "desk/bridge", "--json").output())
        .contains("\"takenBack\":\"KILLED at version 5\",\"stillAsserted\":false");
    assertThat(copydesk("trace", "urn:copydesk:desk:nowhere"))
        .satisfies(nothing -> {
          assertThat(nothing.code()).isEqualTo(1);
          assertThat(nothing.output()).contains("there is no record of");
        });
    assertThat(untilItIsWell("monitor", "--once"))
        .satisfies(monitor -> {
          assertThat(monitor.code()).as(monitor.output()).isZero();
          assertThat(monitor.output()).contains(" 0 late,");
        });
  }

  private static Ended untilItIsWell(String... arguments) throws InterruptedException {
    Ended ended = copydesk(arguments);
    for (int i = 0; i < 20 && ended.code() != 0; i++) {
      Thread.sleep(1_000);
      ended = copydesk(arguments);
    }
    return ended;
  }

  /// The console tells its pages by itself: what they show comes and goes without reload.
  @Test
  void consoleShowsAnArticleComeAndGo() throws Exception {
    String text = file("lamp.txt", "Lamps for the pier\n\nThe pier of Norrhamn got lamps.\n");
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<Stream<String>> live =
          http.send(
              HttpRequest.newBuilder(URI.create(CONSOLE + "/api/live")).build(),
              HttpResponse.BodyHandlers.ofLines());
      Iterator<String> told =
          live.body().filter(line -> line.contains("urn:copydesk:desk:lamps")).iterator();
      publish("lamps", "1", text);
      untilTold(told, "Lamps for the pier");
      copydesk("kill", "desk", "lamps", "--reason", "They are not lit.");
      untilTold(told, "\"standing\":\"KILLED\"");
      HttpResponse<String> list =
          http.send(
              HttpRequest.newBuilder(URI.create(CONSOLE + "/api/articles")).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(list.body())
          .contains("urn:copydesk:desk:lamps")
          .doesNotContain("Lamps for the pier");
      http.shutdownNow();
    }
  }

  private static void untilTold(Iterator<String> told, String what) {
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          boolean said = false;
          while (!said) {
            said = told.next().contains(what);
          }
        });
  }

  @Test
  void publishedArticleIsInTheTablesAndInTheExportUntilItIsKilled() throws Exception {
    String story =
        file(
            "mill.txt",
            """
            Mill opens in Oslo

            "We begin at once," said Ada Lindqvist in Oslo on Tuesday.
            """);
    assertThat(publish("mill", "1", story).output()).contains("ACCEPTED version 1");
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() ->
            assertThat(rowsOfMill()).isEqualTo("headline,mentioned\nMill opens in Oslo,true\n"));

    String exported = folder.resolve("exported").toString();
    assertThat(copydesk("export", "--format", "parquet", exported).output())
        .contains("article.parquet", "mention.parquet");
    assertThat(copydesk("export", "--format", "parquet", exported))
        .satisfies(again -> {
          assertThat(again.code()).isEqualTo(2);
          assertThat(again.output()).contains("--overwrite");
        });
    assertThat(
            sql(
                "SELECT headline FROM '%s/article.parquet' WHERE itemId = 'mill'"
                    .formatted(exported)))
        .contains("Mill opens in Oslo");

    assertThat(copydesk("kill", "desk", "mill", "--reason", "There is no mill.").output())
        .contains("ACCEPTED version 2");
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(rowsOfMill()).isEqualTo("headline,mentioned\n"));
    assertThat(sql("SELECT type, reason FROM lifecycle WHERE itemId = 'mill' ORDER BY toVersion"))
        .isEqualTo("type,reason\nCREATED,\nKILLED,There is no mill.\n");
    Ended wrong = copydesk("sql", "SELECT headlin FROM article");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.output()).contains("headline", "The tables are article");
  }

  private static String rowsOfMill() {
    return sql(
        "SELECT headline, uri IN (SELECT articleUri FROM mention) AS mentioned FROM article"
            + " WHERE itemId = 'mill'");
  }

  private static String sql(String query) {
    return copydesk("sql", "--format", "csv", query).output();
  }

  private static Ended publish(String item, String version, String file) {
    return copydesk("publish", "--source", "desk", "--item", item, "--version", version, file);
  }

  private static String type(String line) {
    return line.replaceFirst(".*\"type\":\"([A-Z_]+)\".*", "$1");
  }

  @Test
  void publishingWhatCannotBeReadSaysWhyAndFails() throws Exception {
    String empty = file("empty.txt", "");
    String paper = file("paper.pdf", "%PDF-1.7 no text");
    Ended ended = copydesk("publish", "--source", "cli", empty, paper, "missing.txt");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.output())
        .contains("empty.txt: REJECTED (empty-document)")
        .contains("paper.pdf: REJECTED (unsupported-media-type)")
        .contains("missing.txt: cannot be read");
  }

  @Test
  void topicsAreDescribedAndCreatedAgainWithoutHarm() {
    assertThat(copydesk("topics", "create").output())
        .contains(Topics.all().size() + " topics and their schemas");
    assertThat(copydesk("topics", "describe").output())
        .contains("news.published.v1", "cleanup.policy=compact");
    assertThat(copydesk("dead-letters", "list").output()).contains("dead letters");
    assertThat(copydesk("dead-letters", "show", "ingest/0/99").code()).isEqualTo(1);
    assertThat(copydesk("status"))
        .satisfies(status -> {
          assertThat(status.code()).isZero();
          assertThat(status.output()).contains("broker", "runs, pid", "streams: up: running");
        });
  }

  @Test
  void portThatIsTakenIsSaidWithWhatToDo() throws Exception {
    try (ServerSocket taken = new ServerSocket(9092 + 840, 1, InetAddress.getLoopbackAddress())) {
      Ended up = run(840, Map.of(), "up", "--detach");
      assertThat(up.code()).isEqualTo(3);
      assertThat(up.output()).contains("port " + taken.getLocalPort(), "--port-offset");
    }
  }

  @Test
  void commandWithoutAStackSaysHowToStartOne() {
    Ended tail = run(860, Map.of(), "tail");
    assertThat(tail.code()).isEqualTo(4);
    assertThat(tail.output()).contains("./copydesk up");
  }

  @Test
  void demonstrationAnswersEveryEventAndEndsByItself() {
    Ended demo = run(880, Map.of(), "demo", "--once");
    assertThat(demo.code()).as(demo.output()).isZero();
    assertThat(Stream.of("ACCEPTED", "DUPLICATE", "STALE", "REJECTED"))
        .allSatisfy(outcome -> assertThat(demo.output()).contains(outcome));
    assertThat(Stream.of("CREATED", "UPDATED", "CORRECTED", "KILLED", "EMBARGO_LIFTED"))
        .allSatisfy(type -> assertThat(demo.output()).contains(type));
    assertThat(demo.output()).contains("entities:", "Every event has its receipt");
  }
}
