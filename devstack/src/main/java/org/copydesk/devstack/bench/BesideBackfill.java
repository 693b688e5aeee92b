package org.copydesk.devstack.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.copydesk.devstack.backfill.Backfill;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.json.PlainJson;

/// What a backfill costs the latency of the live news: measured without it, beside it, and without
/// it again, on the same system in one run.
record BesideBackfill(Cluster cluster, Load bench, RawLoad load) {
  /// Measures.
  ///
  /// @return latencies of the live articles by what was beside them
  Map<String, Latencies> measure(int archived, double archivedPerSecond, int rate, int seconds) {
    Map<String, Latencies> measured = new LinkedHashMap<>();
    bench.trickle("settling", rate * 10, rate);
    measured.put("live alone", bench.trickle("alone", rate * seconds, rate));
    try {
      Path folder = Files.createTempDirectory("copydesk-bench");
      Path archive = Files.write(folder.resolve("archive.ndjson"), lines(archived), UTF_8);
      try (Backfill backfill =
          new Backfill(
              cluster,
              folder.resolve("progress.json"),
              archivedPerSecond,
              line -> System.out.println(line))) {
        CompletableFuture<Map<String, Long>> counts =
            CompletableFuture.supplyAsync(() -> run(backfill, archive));
        int part = 0;
        List<Long> beside = new ArrayList<>();
        while (!counts.isDone()) {
          beside.addAll(bench.trickle("beside-" + part++, rate * 10, rate).sorted());
        }
        measured.put("live beside the backfill", Latencies.of(beside));
        System.out.println("backfill: " + counts.join());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    measured.put("live alone again", bench.trickle("again", rate * seconds, rate));
    return measured;
  }

  private static Map<String, Long> run(Backfill backfill, Path archive) {
    try {
      return backfill.run(archive, "archive");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> lines(int articles) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      lines.add(
          PlainJson.line(
              Map.of(
                  "itemId",
                  load.run() + "-" + i,
                  "mediaType",
                  "text/plain",
                  "text",
                  GeneratedNews.article(100_000 + i))));
    }
    return lines;
  }
}
