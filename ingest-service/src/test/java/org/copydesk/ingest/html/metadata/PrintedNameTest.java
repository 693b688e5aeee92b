package org.copydesk.ingest.html.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.copydesk.ingest.html.metadata.PrintedName.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNameTest {
  private static final SiteNames SITE = new SiteNames(Set.of("theexample"), Set.of("example"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share on Facebook",
        "Follow",
        "Updated 5:30 PM",
        "May 3, 2024",
        "3 min read",
        "ada@example.org",
        "https://example.org/ada",
        "www.example.org",
        "Subscribe to our newsletter",
        "Read more",
        "undefined",
        "Posted in News",
        "Advertisement",
        "She covers transport for the paper.",
        "12 comments",
        "Teilen",
        "Lesezeit 4 Minuten",
        "Partager",
        "Compartir",
        "Поделиться",
        "|",
        "…",
        "2024/05/03",
        "Photo by Ada Brook",
        "a reporter who has written about the sea since childhood"
      })
  void whatStandsBesideBylinesIsNoAuthor(String text) {
    assertThat(PrintedName.kind(PrintedName.clean(text), SITE)).isEqualTo(Kind.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"admin1", "ada_brook", "@adabrook", "abrook", "Senior Reporter", "AdaBrookWrites"})
  void accountsAndTitlesAreWeak(String text) {
    assertThat(PrintedName.kind(PrintedName.clean(text), SITE)).isEqualTo(Kind.WEAK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Example", "The Example"})
  void siteIsKnownByItsNames(String text) {
    assertThat(PrintedName.kind(PrintedName.clean(text), SITE)).isEqualTo(Kind.SITE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Ada Brook; Ada Brook",
        "BY ADA BROOK; ADA BROOK",
        "Von Bernd Dahl; Bernd Dahl",
        "Par : Chloé Dune; Chloé Dune",
        "Por Elena Faro; Elena Faro",
        "Autor: Julia Kępa; Julia Kępa",
        "Автор: Кира Лугова; Кира Лугова",
        "记者：林小雨; 林小雨",
        "文／森野うみ; 森野うみ",
        "나해솔 기자; 나해솔",
        "بقلم: سلمى البحري; سلمى البحري",
        "Agence Exemple; Agence Exemple",
        "Byron Bay; Byron Bay",
        "Vonnie Dart; Vonnie Dart",
        "Dina Oro; Dina Oro",
        "“Ada Brook”; Ada Brook",
      })
  void namesLoseWhatStandsBeforeThem(String printed, String name) {
    assertThat(PrintedName.clean(printed)).isEqualTo(name);
    assertThat(PrintedName.kind(name, SITE)).isEqualTo(Kind.NAME);
  }
}
