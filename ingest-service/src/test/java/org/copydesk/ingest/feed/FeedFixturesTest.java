package org.copydesk.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Feeds of every dialect, whole and broken in the ways that real ones are, with the expected
/// reading beside each. To see readings instead of comparing them, run with
/// `-Dcopydesk.fixtures=write`.
class FeedFixturesTest {
  static List<Path> fixtures() throws IOException, URISyntaxException {
    URI folder = Objects.requireNonNull(FeedFixturesTest.class.getResource("fixtures")).toURI();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void fixtureIsReadAsExpected(Path fixture) throws IOException {
    String text = Files.readString(fixture, UTF_8);
    Path expected = fixture.resolveSibling(fixture.getFileName() + ".expected");

    List<String> reading = PrintedFeed.of(text);

    if ("write".equals(System.getProperty("copydesk.fixtures"))) {
      Files.write(expected, reading, UTF_8);
    }
    assertThat(reading).isEqualTo(Files.readAllLines(expected, UTF_8));
  }

  @Test
  void thereAreFixturesOfEveryKind() throws Exception {
    assertThat(fixtures()).hasSizeGreaterThanOrEqualTo(60);
  }
}
