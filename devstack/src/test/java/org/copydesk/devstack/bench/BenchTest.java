package org.copydesk.devstack.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.copydesk.news.Document;
import org.copydesk.news.RawEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
  @Test
  void articleHasAbout600WordsAndIsTheSameForTheSameNumber() {
    assertThat(GeneratedNews.article(3)).isEqualTo(GeneratedNews.article(3));
    assertThat(GeneratedNews.article(3)).isNotEqualTo(GeneratedNews.article(4));
    assertThat(GeneratedNews.article(3).split("\\s+", -1)).hasSizeBetween(600, 700);
  }

  @Test
  void filesAreTakenByNameAndInTurns(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("b.txt"), "Ferry late\n\nIt came at nine.");
    Files.writeString(folder.resolve("a.txt"), "Bridge shut");
    Files.createDirectory(folder.resolve("c"));

    RawLoad load = RawLoad.ofFiles("run", folder);

    assertThat(text(load.event("part", 2))).isEqualTo("Bridge shut");
    assertThat(text(load.event("part", 3))).isEqualTo("Ferry late\n\nIt came at nine.");
    assertThat(load.averageWords()).isEqualTo(4);
  }

  private static String text(RawEvent event) {
    return UTF_8.decode(((Document) event.getContent().orElseThrow()).getBytes()).toString();
  }

  @Test
  void folderWithoutFilesIsRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> RawLoad.ofFiles("run", folder))
        .isInstanceOf(IOException.class)
        .hasMessage(folder + ": holds no file");
  }

  @Test
  void percentilesAreThoseOfTheNearestRank() {
    Latencies latencies = Latencies.of(LongStream.rangeClosed(1, 200).boxed().toList());
    assertThat(List.of(50.0, 95.0, 99.0, 100.0))
        .map(latencies::percentile)
        .containsExactly(100L, 190L, 198L, 200L);
  }

  @Test
  void costsAreSharedOutOverTheArticles() {
    Costs before =
        new Costs(Map.of("broker", 10.0), 2, Map.of("enrich-service", 5.0), Map.of("a", 100.0));
    Costs after =
        new Costs(
            Map.of("broker", 16.0, "enrich-service", 10.0),
            6,
            Map.of("enrich-service", 105.0),
            Map.of("a", 100.0, "b", 2_000.0));

    String text =
        new CostReport(new Rate(1_000, Duration.ofSeconds(10)), after.since(before), 2).text();

    assertThat(text.lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "processor time an article 16.00 ms, on 2 cores that were busy to 80 %",
            "– enrich-service 10.00 ms",
            "– broker 6.00 ms",
            "– of it annotators 4.00 ms: alone they would allow 500 articles/s; reached 0.20 of it",
            "bytes an article on the broker 2, compressed",
            "– b 2",
            "– a 0",
            "commits of enrich-service 10.0 /s, 10 articles each");
  }
}
