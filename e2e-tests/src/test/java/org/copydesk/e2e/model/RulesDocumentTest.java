package org.copydesk.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every rule of docs/rules.md names tests, and these exist.
class RulesDocumentTest {
  private static final Path PROJECT = Path.of("..");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!what happens|---).*\\|$");
  private static final Pattern TEST = Pattern.compile("`([\\w/]+)#(\\w+)`");
  private static final int COLUMNS = 3;

  @Test
  void everyRowNamesTestsThatExist() throws IOException {
    List<String> rows =
        ROW.matcher(Files.readString(PROJECT.resolve("docs/rules.md")))
            .results()
            .map(MatchResult::group)
            .toList();
    List<Path> sources = testSources();

    assertThat(rows).hasSizeGreaterThan(40).allSatisfy(row -> requireTests(row, sources));
  }

  private static void requireTests(String row, List<Path> sources) {
    String[] cells = row.split("\\|", -1);
    assertThat(cells).as(row).hasSize(COLUMNS + 2);
    List<MatchResult> tests = TEST.matcher(cells[COLUMNS]).results().toList();
    assertThat(tests).as(row).isNotEmpty();
    for (MatchResult test : tests) {
      assertThat(sources)
          .as(test.group())
          .anyMatch(file ->
              file.toString().endsWith("/" + test.group(1) + ".java")
                  && text(file).contains("void " + test.group(2) + "("));
    }
  }

  private static List<Path> testSources() throws IOException {
    try (Stream<Path> modules = Files.list(PROJECT)) {
      return modules
          .map(module -> module.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .flatMap(RulesDocumentTest::files)
          .toList();
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
