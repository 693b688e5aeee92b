package org.copydesk.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.copydesk.news.Document;
import org.copydesk.news.RawEvent;

/// The web pages that extraction is developed with. They lie beside the repository and are no part
/// of it.
final class DevelopmentPages {
  /// The archive of the pages.
  static final Path ARCHIVE =
      Path.of(System.getProperty("copydesk.root", ".."))
          .resolve("../shared/data/extraction-wcxb-dev/pages.tar.xz")
          .toAbsolutePath()
          .normalize();

  private DevelopmentPages() {}

  static boolean areThere() {
    return Files.isReadable(ARCHIVE);
  }

  /// All pages, unpacked.
  static List<RawEvent> read() throws IOException, InterruptedException {
    if (!areThere()) {
      throw new IllegalStateException(
          "the development pages are absent, so that nothing can be measured on them: there is no "
              + ARCHIVE);
    }
    Path folder = Files.createTempDirectory("development-pages");
    try {
      untar(folder);
      List<RawEvent> pages = new ArrayList<>();
      for (Path file : files(folder)) {
        if (Files.isRegularFile(file)) {
          pages.add(page(file));
        }
      }
      return pages;
    } finally {
      for (Path file : files(folder).reversed()) {
        Files.delete(file);
      }
    }
  }

  private static void untar(Path folder) throws IOException, InterruptedException {
    Process tar =
        new ProcessBuilder("tar", "-xJf", ARCHIVE.toString(), "-C", folder.toString())
            .inheritIO()
            .start();
    if (tar.waitFor() != 0) {
      throw new IOException("tar cannot unpack " + ARCHIVE + "; it needs xz");
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted(Comparator.naturalOrder()).toList();
    }
  }

  private static RawEvent page(Path file) throws IOException {
    try (GZIPInputStream page = new GZIPInputStream(Files.newInputStream(file))) {
      return RawEvent.newBuilder()
          .setSource("bench")
          .setItemId(file.getFileName().toString())
          .setContent(
              Document.newBuilder()
                  .setMediaType("text/html")
                  .setBytes(ByteBuffer.wrap(page.readAllBytes()))
                  .build())
          .build();
    }
  }
}
