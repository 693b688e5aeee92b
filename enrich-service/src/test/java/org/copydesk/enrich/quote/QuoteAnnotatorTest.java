package org.copydesk.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.Article;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.QuoteKind;
import org.copydesk.news.Span;
import org.copydesk.news.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteAnnotatorTest {
  private static final List<List<String>> NAMES =
      List.of(
          List.of("PERSON", "Ana Ruiz", "Ruiz"),
          List.of("PERSON", "Tom Poe", "Poe"),
          List.of("ORGANISATION", "Ministry of Rivers"),
          List.of("PLACE", "Leeds"));

  private static List<QuoteAnnotation> quotes(String headline, String... paragraphs) {
    Article article = AnnotatedPassage.article(headline, paragraphs);
    return new QuoteAnnotator()
        .annotate(
            Story.of(article, ConceptLookup.none()),
            Annotations.none().withEntities(AnnotatedPassage.entities(article, NAMES)))
        .quotes();
  }

  private static String speaker(String... paragraphs) {
    return quotes("", paragraphs).getLast().getSpeakerName().orElse("nobody");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"The river rose at night,\" Ruiz said.",
        "\"The river rose at night,\" said Ruiz, who met Tom Poe.",
        "\"The river rose at night,\" said the head of the Ministry of Rivers, Ana Ruiz.",
        "Ruiz, a lecturer from Leeds who works with Tom Poe, said: \"The river rose at night.\"",
        "Ruiz told reporters \"the river rose at night\".",
        "According to Ruiz, \"the river rose at night\".",
        "\"The river rose at night,\" according to Ana Ruiz.",
        "Ruiz: \"The river rose at night.\"",
        "After meeting Tom Poe, the lawyer Ana Ruiz, 52, wrote on X: \"The river rose at night.\"",
        "Ruiz shook her head and said: \"The river rose at night.\"",
        "Poe listened. Ruiz refused to go, adding that \"the river rose at night\".",
        "The flood was described as \"a knife in the night\" by Ana Ruiz.",
        "\"The river rose at night,\" as Ruiz put it.",
        "Tom Poe's lawyer, Ana Ruiz, said: \"The river rose at night.\"",
        "It is \"a river without a bed\" by now, Ruiz said."
      })
  void wordsBesideAQuoteSayWhoSpeaks(String paragraph) {
    assertThat(speaker(paragraph)).isEqualTo("Ana Ruiz");
  }

  @Test
  void pronounMeansTheOneWhomTheTextIsAbout() {
    assertThat(speaker("Ana Ruiz met Tom Poe.", "\"He was late again,\" she said."))
        .isEqualTo("Ana Ruiz");
    assertThat(speaker("Ana Ruiz met Tom Poe.", "\"She was late again,\" he said."))
        .isEqualTo("Tom Poe");
  }

  @Test
  void roleMeansWhoeverTheTextHasCalledSo() {
    assertThat(
            speaker(
                "The mayor, Ana Ruiz, met Tom Poe, a baker.",
                "\"We shall build it again,\" the mayor said."))
        .isEqualTo("Ana Ruiz");
    assertThat(
            speaker(
                "Mayor Ana Ruiz met Tom Poe, 52, a baker.",
                "\"We shall build it again,\" the 52-year-old said."))
        .isEqualTo("Tom Poe");
  }

  @Test
  void spokeswomanSpeaksForHerMinistry() {
    QuoteAnnotation quote =
        quotes("", "\"We are looking into it,\" a spokeswoman for the Ministry of Rivers said.")
            .getFirst();

    assertThat(quote.getSpeakerId()).contains("urn:copydesk:entity:2");
    assertThat(quote.getSpeakerName()).contains("a spokeswoman for the Ministry of Rivers");
  }

  @Test
  void policeSpeakWithoutBeingAnEntity() {
    QuoteAnnotation quote =
        quotes("", "\"We are not looking for anybody,\" police said.").getFirst();

    assertThat(quote.getSpeakerId()).isEmpty();
    assertThat(quote.getSpeakerName()).contains("police");
  }

  @Test
  void interruptedQuoteIsTwoPartsOfOneUtterance() {
    List<QuoteAnnotation> quotes =
        quotes("", "\"It rose at night,\" Ruiz said, \"and nobody slept.\" \"We ran.\"");

    assertThat(quotes)
        .extracting(QuoteAnnotation::getContinues)
        .extracting(place -> place.orElse(-1))
        .containsExactly(-1, 0, -1);
    assertThat(quotes).allMatch(quote -> quote.getSpeakerName().orElse("").equals("Ana Ruiz"));
  }

  @Test
  void quoteGoesOnOverParagraphsThatOpenAgain() {
    List<QuoteAnnotation> quotes =
        quotes("", "“It rose at night,” Ruiz said. “We ran.", "“Nobody slept.", "“Nobody will.”");

    assertThat(quotes)
        .extracting(quote -> quote.getContinues().orElse(-1))
        .containsExactly(-1, -1, 1, 2);
    assertThat(quotes).allMatch(quote -> quote.getSpeakerName().orElse("").equals("Ana Ruiz"));
  }

  @Test
  void twoWhoAnswerEachOtherTakeTurns() {
    List<QuoteAnnotation> quotes =
        quotes(
            "",
            "\"Did you see it?\" Ruiz asked.",
            "\"I did,\" said Poe.",
            "\"When was that?\"",
            "\"At night.\"");

    assertThat(quotes)
        .extracting(quote -> quote.getSpeakerName().orElse("nobody"))
        .containsExactly("Ana Ruiz", "Tom Poe", "Ana Ruiz", "Tom Poe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was a \"historic\" step, Ruiz said.",
        "Her book, \"The Drowned Meadow\", came out in May.",
        "Tom \"The Rock\" Poe won.",
        "The term \"flood plain\" is misleading, Ruiz said.",
        "The so-called \"one river\" policy failed.",
        "A banner read \"Give us our river back\".",
        "The barge \"Aurora Star\" sank, and Ruiz offered help.",
        "Shouts of \"Shame!\" came from the gallery as Ruiz spoke.",
        "They grew up on \"Five Rivers and a Boat.\" Ruiz did too."
      })
  void scareQuotesTitlesAndNicknamesAreNobodysWords(String paragraph) {
    assertThat(quotes("", paragraph)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ruiz said the vote was \"a dark day for this city\".",
        "Ruiz called the vote \"shameful\".",
        "Ruiz dismissed the plan as \"a joke\"."
      })
  void partOfASentenceThatSomebodySaidIsAMixedQuote(String paragraph) {
    assertThat(quotes("", paragraph))
        .singleElement()
        .satisfies(quote -> {
          assertThat(quote.getKind()).isEqualTo(QuoteKind.MIXED);
          assertThat(quote.getSpeakerName()).contains("Ana Ruiz");
        });
  }

  @Test
  void headlineTakesItsSpeakerFromTheSameWordsInTheText() {
    List<QuoteAnnotation> quotes =
        quotes("'We ran all night': mother tells of flood", "\"We ran all night,\" Ruiz said.");

    assertThat(quotes.getFirst().getSpan().getField()).isEqualTo(TextField.HEADLINE);
    assertThat(quotes.getFirst().getSpeakerName()).contains("Ana Ruiz");
    assertThat(quotes.getFirst().getSpeakerSpan()).isEmpty();
  }

  @Test
  void cueHasItsPlace() {
    QuoteAnnotation quote = quotes("", "𝒳 \"It rose at night,\" Ruiz said.").getFirst();

    assertThat(quote.getCue()).contains("said");
    assertThat(quote.getCueSpan()).contains(new Span(TextField.TEXT, 27, 31));
  }

  @Test
  void dialogueAfterADashIsRead() {
    List<QuoteAnnotation> quotes =
        quotes("", "—El río subió de noche —dijo Ana Ruiz—. Nadie durmió.");

    assertThat(quotes).hasSize(2);
    assertThat(quotes).allMatch(quote -> quote.getSpeakerName().orElse("").equals("Ana Ruiz"));
  }
}
