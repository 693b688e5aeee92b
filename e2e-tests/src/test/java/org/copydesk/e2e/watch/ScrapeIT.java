package org.copydesk.e2e.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScrapeIT {
  @TempDir private static Path folder;

  @Test
  void probe() throws Exception {
    long t = System.nanoTime();
    try (WholeSystem system = new WholeSystem(folder, Map.of())) {
      System.out.println("started " + (System.nanoTime() - t) / 1e9);
      var answer = system.post("ferries.txt", "Harbour town tests ferries\n\nOSLO (Example News) — Two ferries left the quay. “It works,” said Ingrid Solberg in Norway.\n", Map.of());
      System.out.println(answer.statusCode() + answer.body());
      Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> new Scrape(system.get("publish-service", "/metrics").body()).sum("copydesk_publish_steps_total", "created") == 1);
      Thread.sleep(6000);
      for (String service : system.services()) {
        long s = System.nanoTime();
        String text = system.get(service, "/metrics").body();
        System.out.println(service + " " + text.length() + " bytes " + (System.nanoTime() - s) / 1e6 + " ms " + text.lines().filter(l -> !l.startsWith("#")).count() + " samples");
        Files.writeString(Path.of("/tmp/watch9/scrape-" + service + ".txt"), text);
      }
    }
  }
}
