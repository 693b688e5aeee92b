package org.copydesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The tests that a document names as `Class#method`, and the sources where they must be.
///
/// @param sources all files of tests
public record NamedTests(List<Path> sources) {
  private static final Path PROJECT = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`([\\w/]+)#(\\w+)`");

  /// Those of all modules.
  public static NamedTests ofAllModules() throws IOException {
    try (Stream<Path> modules = Files.list(PROJECT)) {
      return new NamedTests(
          modules
              .map(module -> module.resolve("src/test/java"))
              .filter(Files::isDirectory)
              .flatMap(NamedTests::files)
              .toList());
    }
  }

  /// The rows of a table in a document, without the line that names the columns and the one below
  /// it.
  ///
  /// @param firstColumn the name of the first column
  public static List<String> rows(String document, String firstColumn) throws IOException {
    return Pattern.compile("(?m)^\\| (?!%s \\||---).*\\|$".formatted(Pattern.quote(firstColumn)))
        .matcher(Files.readString(PROJECT.resolve(document)))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /// Checks that a text names tests, and that these exist.
  public void require(String text) {
    List<MatchResult> tests = TEST.matcher(text).results().toList();
    assertThat(tests).as(text).isNotEmpty();
    for (MatchResult test : tests) {
      assertThat(sources)
          .as(test.group())
          .anyMatch(file ->
              file.toString().endsWith("/" + test.group(1) + ".java")
                  && text(file).contains("void " + test.group(2) + "("));
    }
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
