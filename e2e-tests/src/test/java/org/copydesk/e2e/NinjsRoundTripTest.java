package org.copydesk.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.copydesk.news.NinjsItem;
import org.copydesk.publish.view.ninjs.NinjsJson;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// docs/ninjs.md says of every property of ninjs whether it survives the way from a ninjs document
/// to a published item; here each row is held against two items that have all of them.
class NinjsRoundTripTest {
  private static final int ITEMS_WITH_GAPS = 100;
  private static final Path ITEMS = Path.of("src/test/resources/org/copydesk/e2e/ninjs");

  /// Letters in its story were encoded twice, others only once; what is read out of it is all that
  /// was encoded twice, and the next reader repairs that.
  private static final Path TWICE_ENCODED = Path.of("businesswire-newsml-20130515006361.json");

  private static List<Path> items() throws IOException {
    try (Stream<Path> files = Files.list(ITEMS)) {
      return files.sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyRowOfTheMappingTableIsTrue() throws IOException {
    Map<String, List<String>> sent = new TreeMap<>();
    Map<String, List<String>> published = new TreeMap<>();
    for (Path file : items()) {
      NinjsProperties.add(sent, Files.readString(file));
      RoundTrip.items(Files.readAllBytes(file))
          .forEach(item -> NinjsProperties.add(published, NinjsJson.of(item)));
    }
    return NinjsProperties.rows().stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row.property(),
                () ->
                    requireKept(
                        row,
                        sent.getOrDefault(row.property(), List.of()),
                        published.getOrDefault(row.property(), List.of()))));
  }

  private static void requireKept(
      NinjsProperties.Row row, List<String> sent, List<String> published) {
    switch (row.kept()) {
      case "yes" -> {
        assertThatList(sent).as("the items have it").isNotEmpty();
        assertThatList(published).containsExactlyInAnyOrderElementsOf(sent);
      }
      case "partly" -> {
        assertThatList(published).as("some of it is kept").containsAnyElementsOf(sent);
        List<String> lost = new ArrayList<>(sent);
        published.forEach(lost::remove);
        assertThatList(lost).as("not all of it is").isNotEmpty();
      }
      case "no" -> assertThatList(published).doesNotContainAnyElementsOf(orNothing(sent));
      default -> throw new IllegalStateException("yes, partly or no, but not " + row.kept());
    }
  }

  /// Something to look for, where the items have nothing that could be kept.
  private static List<String> orNothing(List<String> sent) {
    return sent.isEmpty() ? List.of("sent by nobody") : sent;
  }

  @Test
  void everyPropertyOfTheRecordHasARowInTheTable() throws IOException {
    assertThat(NinjsProperties.rows())
        .extracting(NinjsProperties.Row::property)
        .doesNotHaveDuplicates()
        .containsAll(NinjsProperties.of(NinjsItem.getClassSchema()));
  }

  @Test
  void everyPropertyOfNinjsHasARowInTheTable() throws IOException {
    Path schema = examples().resolveSibling("ninjs-schema_3.1.json");
    List<String> rows =
        NinjsProperties.rows().stream()
            .map(row -> row.property().replaceFirst("\\..*", ""))
            .toList();
    assertThat(rows).containsAll(NinjsProperties.ofSchema(Files.readString(schema)));
  }

  @TestFactory
  Stream<DynamicTest> itemThatIsReadAgainIsTheSameItem() throws IOException {
    return items().stream().map(NinjsRoundTripTest::readAgain);
  }

  @TestFactory
  Stream<DynamicTest> exampleOfTheIptcThatIsReadAgainIsTheSameItem() throws IOException {
    try (Stream<Path> files = Files.walk(examples())) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.endsWith(TWICE_ENCODED))
          .sorted()
          .toList()
          .stream()
          .map(NinjsRoundTripTest::readAgain);
    }
  }

  @TestFactory
  Stream<DynamicTest> exampleOfTheIptcKeepsWhatTheTableSaysIsKept() throws IOException {
    List<NinjsProperties.Row> kept = NinjsProperties.keptWhole();
    try (Stream<Path> files = Files.list(examples().resolve("3.0"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
          .map(file ->
              DynamicTest.dynamicTest(
                  file.getFileName().toString(), () -> requireKept(kept, file)));
    }
  }

  @Test
  void itemThatLacksAnythingKeepsTheRest() throws IOException {
    List<NinjsProperties.Row> kept = NinjsProperties.keptWhole();
    String complete = Files.readString(ITEMS.resolve("complete.json"));
    int read = 0;
    for (int seed = 0; seed < ITEMS_WITH_GAPS; seed++) {
      String sent = NinjsProperties.withGaps(complete, new Random(seed));
      for (NinjsItem item : RoundTrip.items(sent.getBytes(UTF_8)).toList()) {
        requireKept(kept, sent, item);
        assertThat(RoundTrip.items(item).toList()).as(sent).containsExactly(item);
        read++;
      }
    }
    assertThat(read).as("few lack both headline and text").isGreaterThan(ITEMS_WITH_GAPS / 2);
  }

  private static void requireKept(List<NinjsProperties.Row> kept, Path file) throws IOException {
    String document = Files.readString(file);
    List<NinjsItem> items = RoundTrip.items(document.getBytes(UTF_8)).toList();
    Assumptions.assumeTrue(items.size() == 1, "it is no item of text");
    requireKept(kept, document, items.getFirst());
  }

  private static void requireKept(List<NinjsProperties.Row> kept, String document, NinjsItem item) {
    Map<String, List<String>> sent = new TreeMap<>();
    Map<String, List<String>> published = new TreeMap<>();
    NinjsProperties.add(sent, document);
    NinjsProperties.add(published, NinjsJson.of(item));
    SoftAssertions softly = new SoftAssertions();
    for (NinjsProperties.Row row : kept) {
      softly
          .assertThat(published.getOrDefault(row.property(), List.of()))
          .as(row.property() + " of " + document)
          .containsAll(sent.getOrDefault(row.property(), List.of()));
    }
    softly.assertAll();
  }

  private static DynamicTest readAgain(Path file) {
    return DynamicTest.dynamicTest(
        file.getFileName().toString(),
        () -> {
          List<NinjsItem> once = RoundTrip.items(Files.readAllBytes(file)).toList();
          List<NinjsItem> twice = once.stream().flatMap(RoundTrip::items).toList();
          assertThat(twice.stream().map(NinjsJson::of).toList())
              .isEqualTo(once.stream().map(NinjsJson::of).toList());
        });
  }

  private static Path examples() {
    Optional<Path> folder =
        Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
            .map(path -> path.resolve("shared/data/ninjs/examples"))
            .filter(Files::isDirectory)
            .findFirst();
    Assumptions.assumeTrue(folder.isPresent(), "IPTC's examples are not on this machine");
    return folder.orElseThrow();
  }
}
