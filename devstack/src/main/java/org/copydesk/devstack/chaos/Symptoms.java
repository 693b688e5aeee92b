package org.copydesk.devstack.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the log of a service that does not come back says of it: its last messages, and what its
/// stream threads are at, from the dump that a JVM writes when it is sent SIGQUIT.
final class Symptoms {
  private static final String DUMP = "Full thread dump";
  private static final int MOST_MESSAGES = 15;
  private static final int MOST_FRAMES = 16;
  private static final int MOST_CHARACTERS = 240;

  private Symptoms() {}

  /// Reads them.
  ///
  /// @param log that ends with a dump, or has none
  static List<String> of(Path log) {
    List<String> lines;
    try {
      // A pause or a kill may have cut a character in two.
      lines = new String(Files.readAllBytes(log), UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of("its log cannot be read: " + e.getMessage());
    }
    int dump =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).startsWith(DUMP))
            .max()
            .orElse(lines.size());
    return Stream.concat(
            messages(lines.subList(0, dump)).stream(),
            threads(lines.subList(dump, lines.size())).stream())
        .map(line -> line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) : line)
        .toList();
  }

  /// Without the frames of exceptions, and without what clients say of lines that were broken.
  private static List<String> messages(List<String> lines) {
    List<String> messages =
        lines.stream()
            .filter(line -> !line.isBlank() && !line.startsWith("\t"))
            .filter(line -> !line.contains(" NetworkClient: "))
            .toList();
    return messages.subList(Math.max(0, messages.size() - MOST_MESSAGES), messages.size());
  }

  private static List<String> threads(List<String> dump) {
    List<String> threads = new ArrayList<>();
    int left = 0;
    for (String line : dump) {
      if (line.startsWith("\"")) {
        boolean works =
            line.matches(
                "\"[^\"]*-(StreamThread|StateUpdater)-\\d+\".*|\"[^\"]*-GlobalStreamThread\".*");
        left = works ? MOST_FRAMES : 0;
      }
      if (line.isBlank()) {
        left = 0;
      }
      if (left > 0) {
        threads.add(line);
        left--;
      }
    }
    return threads;
  }
}
