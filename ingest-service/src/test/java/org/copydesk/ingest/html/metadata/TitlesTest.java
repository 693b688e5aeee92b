package org.copydesk.ingest.html.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
  private static final SiteNames SITE =
      new SiteNames(Set.of("theexample", "dailyexample"), Set.of("example"));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ferry sails again - The Example; Ferry sails again",
        "Ferry sails again | Example; Ferry sails again",
        "Ferry sails again — Daily Example; Ferry sails again",
        "Ferry sails again « The Example; Ferry sails again",
        "Ferry sails again | Transport | The Example; Ferry sails again",
        "The Example: Ferry sails again; Ferry sails again",
        "The Example | Ferry sails again; Ferry sails again",
        "旧渡轮复航_Example; 旧渡轮复航",
        "旧フェリー再開｜Example; 旧フェリー再開",
        "Ferry - but which? - The Example; Ferry - but which?",
        "Ferry sails again: what we know; Ferry sails again: what we know",
        "Bayern - Dortmund 2:1; Bayern - Dortmund 2:1",
        "Opinion: Let it sail; Opinion: Let it sail",
        "The Example; The Example",
        "North-South line - the long wait for a train; North-South line - the long wait for a train",
      })
  void siteNameGoesAndTheRestStays(String title, String headline) {
    assertThat(Titles.bare(title, SITE, List.of())).isEqualTo(headline);
  }

  @Test
  void whatAnotherWitnessStatesIsNotCutFurther() {
    assertThat(Titles.bare("Ferry | What now? | Unknown Paper", SITE, List.of("Ferry | What now?")))
        .isEqualTo("Ferry | What now?");
  }
}
