package org.copydesk.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.news.EntityType;
import org.junit.jupiter.api.Test;

/// The shipped model on text that nobody should get wrong, and the edges of the recogniser.
class ChainRecogniserTest {
  private static final ChainRecogniser RECOGNISER = ChainRecogniser.shipped();

  private static List<NameSpan> names(String headline, String... paragraphs) {
    return RECOGNISER.recognise(Stories.of(headline, paragraphs));
  }

  private static List<String> surfaces(List<NameSpan> names, EntityType type) {
    return names.stream().filter(n -> n.type() == type).map(NameSpan::surface).toList();
  }

  @Test
  void titlesPossessivesAndTheArticleAreOutsideOfNames() {
    List<NameSpan> names =
        names(
            "",
            "President Marta Lindholm told the United Nations in New York on Monday that Kenya's"
                + " ports would open. Mrs. Lindholm flew to Nairobi, Kenya, afterwards.");

    assertThat(surfaces(names, EntityType.PERSON)).containsExactly("Marta Lindholm", "Lindholm");
    assertThat(surfaces(names, EntityType.ORGANISATION)).containsExactly("United Nations");
    assertThat(surfaces(names, EntityType.PLACE))
        .containsExactly("New York", "Kenya", "Nairobi", "Kenya");
  }

  @Test
  void countriesArePlacesWhenTheyActAndPeoplesAreNoNames() {
    List<NameSpan> names =
        names("", "Russia rejected the offer, a Russian diplomat said. Moscow had no comment.");

    assertThat(surfaces(names, EntityType.PLACE)).containsExactly("Russia", "Moscow");
    assertThat(names).hasSize(2);
  }

  @Test
  void namesInCapitalsAreFoundInStoriesInCapitals() {
    List<NameSpan> names =
        names("", "OFFICIALS IN FRANCE SAID ON TUESDAY THEY WOULD SEND TROOPS TO AFGHANISTAN.");

    assertThat(surfaces(names, EntityType.PLACE)).containsExactly("FRANCE", "AFGHANISTAN");
  }

  @Test
  void wordsOfHeadlinesInTitleCaseAreNoNamesForTheirCapitals() {
    List<NameSpan> names =
        names(
            "Thousands March Against New Tax Rules in London",
            "Thousands of people marched through London on Saturday against new rules for taxes.");

    assertThat(names).extracting(NameSpan::surface).containsOnly("London");
  }

  @Test
  void spansLieInTheirSentenceInOrderWithConfidences() {
    List<NameSpan> names =
        names(
            "Talks in Geneva end",
            "Envoys of Iran and Britain left Geneva. “No deal,” said Claire Hutchins, the envoy.",
            "Ms Hutchins will be back at the World Health Organization 🙂 in May.");

    assertThat(names).isNotEmpty();
    int last = -1;
    for (NameSpan name : names) {
      assertThat(name.from()).isBetween(0, name.to() - 1);
      assertThat(name.to()).isLessThanOrEqualTo(name.sentence().tokens().size());
      assertThat(name.confidence()).isBetween(0.0, 1.0);
      int place = name.passage().number() * 10_000 + name.start();
      assertThat(place).isGreaterThan(last);
      last = place;
    }
  }

  @Test
  void textWithoutWordsHasNoNames() {
    assertThat(names("", "")).isEmpty();
    assertThat(names("", " \n\n ")).isEmpty();
    assertThat(names("", "— “…” !!!")).isEmpty();
  }

  @Test
  void whatIsNoModelIsRefused() {
    byte[] noModel = "names".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> ChainRecogniser.of(noModel)).isInstanceOf(IOException.class);
  }

  @Test
  void versionAndChecksumTellWhichModelItIs() {
    assertThat(RECOGNISER.version()).isNotBlank();
    assertThat(RECOGNISER.checksum()).matches("[0-9a-f]{64}");
  }

  @Test
  void storyIsRecognisedAlikeByManyThreads() {
    StoryText story =
        Stories.of("Oslo votes", "Voters in Oslo and Bergen went to the polls, Anna Berg said.");
    List<NameSpan> once = RECOGNISER.recognise(story);

    assertThat(
            java.util.stream.IntStream.range(0, 64)
                .parallel()
                .mapToObj(_ -> RECOGNISER.recognise(story)))
        .allMatch(once::equals);
  }
}
