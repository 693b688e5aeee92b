package org.copydesk.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.CpuBound.assertWithin;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.news.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {
  static Stream<List<String>> bylines() {
    return Tables.rows(BylineTest.class, "bylines.txt");
  }

  @ParameterizedTest
  @MethodSource("bylines")
  void bylineNamesThoseWhoWroteAndNobodyElse(List<String> row) {
    List<Author> authors = Byline.read(row.get(0).replace("\\n", "\n")).authors();

    assertThat(authors.isEmpty() ? "-" : printed(authors)).isEqualTo(row.get(1));
  }

  private static String printed(List<Author> authors) {
    return authors.stream()
        .map(author ->
            author.getName()
                + author.getRole().map(role -> "; " + role).orElse("")
                + author.getAffiliation().map(body -> " @ " + body).orElse("")
                + author.getEmail().map(address -> " " + address).orElse(""))
        .collect(Collectors.joining(" & "));
  }

  @Test
  void bylineStaysAsPrinted() {
    assertThat(Byline.read(" By JANE DOE ,\n Staff Writer ").raw())
        .isEqualTo("By JANE DOE , Staff Writer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Jane Doe and John Roe", "Von Anna Berg", "Par Anne Roche, avec AFP", "Por Ana Ruiz",
        "Автор: Иван Петров", "Door Jan Bakker", "文・佐藤花子", "بقلم: محمد عادل",
        "(Additional reporting by Ann Poe; Editing by Bo Li)"
      })
  void lineThatAnnouncesNamesStartsLikeAByline(String line) {
    assertThat(Byline.startsLikeOne(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By the time the rain ended, the river had left its banks.",
        "By Monday the water was gone.",
        "Von der Brücke blieb nach dem Regen nur ein Pfeiler.",
        "Par ailleurs, le maire a promis un nouveau pont.",
        "Por la tarde volvió la lluvia y nadie salió.",
        "Text messages cost the council 40,000 euros last year.",
        "Photo: a bridge"
      })
  void sentenceDoesNotStartLikeAByline(String line) {
    assertThat(Byline.startsLikeOne(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A ",
        "By A and ",
        "By ",
        "a@a.",
        "(",
        "A, ",
        "Reporting by ",
        "A y ",
        "1 ",
        "|",
        "Von ",
        "文・",
        "و",
        "A/",
        "https://a.b/",
        "Ph.D. ",
        "\uE000",
        "\uD83D",
        "(A",
        "Read more "
      })
  void endlessBylinesAreReadInBoundedTime(String unit) {
    String line = unit.repeat(1_000_000 / unit.length());

    assertWithin(Duration.ofSeconds(3), () -> assertThat(Byline.read(line)).isNotNull());
  }
}
