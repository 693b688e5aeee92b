package org.copydesk.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.CpuBound.assertWithin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
  private static final List<String> PIECES =
      List.of(
          "https://",
          "http://",
          "HTTP:",
          "//",
          "/",
          "\\",
          "www.",
          "m.",
          "amp.",
          "example",
          ".com",
          ".co.uk",
          ":80",
          ":443",
          ":8080",
          "amp",
          "/amp",
          "print",
          ".amp",
          ".html",
          "index.html",
          "?",
          "&",
          "=",
          "amp=1",
          "utm_source=x",
          "b=2",
          "a=1",
          "ref",
          "#",
          "!",
          "%41",
          "%2e",
          "%",
          "%25",
          "%zz",
          "..",
          ".",
          ";jsessionid=1",
          "ü",
          "ß",
          "дождь",
          "xn--",
          "-",
          "_",
          "@",
          "[",
          "]",
          " ",
          "\t",
          "\u0000",
          "\uD83D",
          "🙂",
          "+",
          "'",
          "cdn.ampproject.org",
          "/c/s/",
          "google.com/amp/s/",
          "I\u0307",
          "\u200D",
          "K",
          "。");

  static Stream<List<String>> urls() {
    return Tables.rows(CanonicalUrlTest.class, "urls.txt");
  }

  @ParameterizedTest
  @MethodSource("urls")
  void addressesOfOnePageHaveOneForm(List<String> row) {
    assertThat(CanonicalUrl.of(row.get(0)).orElse("-")).isEqualTo(row.get(1));
  }

  @Test
  void canonicalFormIsItsOwnCanonicalForm() {
    Random random = new Random(20260503);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder url = new StringBuilder(random.nextInt(3) > 0 ? "https://www.example.com" : "");
      for (int piece = random.nextInt(14); piece > 0; piece--) {
        url.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      Optional<String> once = CanonicalUrl.of(url.toString());

      assertThat(once.flatMap(CanonicalUrl::of)).as(url.toString()).isEqualTo(once);
      once.ifPresent(canonical -> assertThat(canonical).matches("https://[!-~]+"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.example.com/story, https://m.example.com/story?utm_source=x,"
        + " https://www.example.com/story",
    "/story, https://www.example.com/story?session=4, https://www.example.com/story",
    "//www.example.com/story, https://www.example.com/x, https://www.example.com/story",
    "https://other.example/story, https://www.example.com/story, https://www.example.com/story",
    "https://www.example.com/, https://www.example.com/story, https://www.example.com/story",
    "https://www.example.co.uk/story, https://amp.example.co.uk/s, https://www.example.co.uk/story",
    "https://other.co.uk/story, https://www.example.co.uk/s, https://www.example.co.uk/s",
    "javascript:void(0), https://www.example.com/story/, https://www.example.com/story",
    "https://www.example.com/story, file:/tmp/page.html, https://www.example.com/story",
  })
  void pageIsWhatItStatesOnItsOwnSiteElseWhereItWasFetched(
      String stated, String fetched, String identity) {
    assertThat(CanonicalUrl.pageIdentity(Optional.of(stated), fetched)).contains(identity);
  }

  @Test
  void pageWithoutAnyWebAddressHasNoIdentity() {
    assertThat(CanonicalUrl.pageIdentity(Optional.empty(), "file:/tmp/page.html")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/amp", "//", "a.", "?a&", "%", "/..", ";sid=1", "@", "m.", "[", ".amp"})
  void endlessAddressesAreReadInBoundedTime(String unit) {
    assertWithin(
        Duration.ofSeconds(2),
        () -> {
          assertThat(CanonicalUrl.of("https://www.example.com" + unit.repeat(500_000))).isEmpty();
          String url = "https://www.example.com" + unit.repeat(8000 / unit.length());
          assertThat(CanonicalUrl.of(url)).isNotNull();
        });
  }
}
