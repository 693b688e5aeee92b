package org.copydesk.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.enrich.OddArticles;
import org.copydesk.enrich.TestArticles;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.Article;
import org.copydesk.news.LanguageAnnotation;
import org.copydesk.news.Subject;
import org.copydesk.news.TopicAnnotation;
import org.junit.jupiter.api.Test;

class TopicAnnotatorTest {
  private static final TopicAnnotator ANNOTATOR = new TopicAnnotator();
  private static final String DERBY =
      "The striker scored twice and the goalkeeper saved a penalty as Calder beat Fenwick in the"
          + " cup. The midfielder was sent off with a second yellow card before half-time.";

  private static List<TopicAnnotation> topics(Article article, String language) {
    Annotations earlier =
        Annotations.none().withLanguage(new LanguageAnnotation(language, 1.0, "language"));
    return ANNOTATOR.annotate(Story.of(article, ConceptLookup.none()), earlier).topics();
  }

  private static List<String> codes(List<TopicAnnotation> topics) {
    return topics.stream().map(TopicAnnotation::getCode).toList();
  }

  private static Article declaring(String scheme, String code, String name) {
    return Article.newBuilder(TestArticles.article("", ""))
        .setSubjects(List.of(new Subject(scheme, code, name)))
        .build();
  }

  @Test
  void textTellsTheTopicDownToTheThirdLevel() {
    List<TopicAnnotation> found = topics(TestArticles.article("Cup shock", "", DERBY), "en");

    assertThat(codes(found)).startsWith("15000000").contains("20000822", "20001065");
    assertThat(found)
        .filteredOn(topic -> topic.getCode().equals("20001065"))
        .singleElement()
        .satisfies(soccer -> {
          assertThat(soccer.getBroader()).containsExactly("20000822", "15000000");
          assertThat(soccer.getEvidence())
              .hasValueSatisfying(
                  why -> assertThat(why).startsWith("text: ").contains("goalkeeper"));
        });
  }

  @Test
  void textInALanguageWithoutALexiconTellsNothing() {
    assertThat(topics(TestArticles.article("Cup shock", "", DERBY), "fi")).isEmpty();
  }

  @Test
  void aTextAboutNothingMuchHasNoTopic() {
    String text = "He went there on Tuesday. Then he came back again, and that was all of it.";
    assertThat(topics(TestArticles.article("And then", "", text), "en")).isEmpty();
  }

  @Test
  void sectionsTellTheTopicInAnyLanguage() {
    assertThat(codes(topics(TestArticles.article("", "Wirtschaft"), "de")))
        .containsExactly("04000000");
    assertThat(codes(topics(TestArticles.article("", "Fútbol"), "es")))
        .containsExactly("15000000", "20000822", "20001065");
    assertThat(topics(TestArticles.article("", "World"), "en")).isEmpty();
  }

  @Test
  void declaredCodesAreTakenAsTheyAre() {
    List<TopicAnnotation> found = topics(declaring("medtop", "20000065", ""), "und");
    assertThat(codes(found)).containsExactlyInAnyOrder("20000065", "16000000");
    assertThat(found).allMatch(topic -> topic.getConfidence() == 1);
  }

  @Test
  void qualifiedCodesAndAddressesAreCodes() {
    String address = "http://cv.iptc.org/newscodes/mediatopic/20000065";
    assertThat(codes(topics(declaring("", "medtop:20000065", ""), "und"))).contains("20000065");
    assertThat(codes(topics(declaring("", address, ""), "und"))).contains("20000065");
  }

  @Test
  void retiredCodesStandForTheNearestTopicInUse() {
    assertThat(codes(topics(declaring("medtop", "20000030", ""), "und")))
        .contains("20000029")
        .doesNotContain("20000030");
  }

  @Test
  void olderSubjectCodesAreTranslated() {
    assertThat(codes(topics(declaring("subj", "15054000", ""), "und"))).contains("20001065");
  }

  @Test
  void subjectsOfAnotherSchemeCountByTheirName() {
    assertThat(
            codes(topics(declaring("desk", "77", "Kultur, Kunst, Unterhaltung und Medien"), "de")))
        .containsExactly("01000000");
    assertThat(topics(declaring("desk", "20000065", "Front page"), "en")).isEmpty();
  }

  @Test
  void noTopicIsSurerThanThoseAboveItOrThereTwice() {
    for (int seed = 0; seed < 200; seed++) {
      List<TopicAnnotation> found = topics(OddArticles.of(seed), "en");
      assertThat(codes(found)).as("article %d", seed).doesNotHaveDuplicates();
      for (TopicAnnotation topic : found) {
        assertThat(topic.getConfidence()).isBetween(0.0, 1.0);
        assertThat(codes(found)).as("article %d", seed).containsAll(topic.getBroader());
        assertThat(found)
            .filteredOn(above -> topic.getBroader().contains(above.getCode()))
            .allMatch(above -> above.getConfidence() >= topic.getConfidence());
      }
    }
  }

  @Test
  void capitalsDoNotMakeWordsIntoNames() {
    String shouted = "WHO SAID THAT IT WAS SO AND WHO SAID THAT IT WAS NOT, THEY ASKED US AGAIN";
    assertThat(topics(TestArticles.article(shouted, "", shouted), "en")).isEmpty();
  }
}
