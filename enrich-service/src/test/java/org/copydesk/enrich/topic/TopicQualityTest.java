package org.copydesk.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.enrich.TestArticles;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.LanguageAnnotation;
import org.copydesk.news.TopicAnnotation;
import org.junit.jupiter.api.Test;

/// Floors under what is reached on invented articles that are hard on purpose: no section, two or
/// three topics, topics in unusual company.
class TopicQualityTest {
  private static final MediaTopics TOPICS = MediaTopics.shipped();
  private static final TopicAnnotator ANNOTATOR = new TopicAnnotator();

  private static Set<String> found(AnnotatedText text, int level) {
    Story story =
        Story.of(
            TestArticles.article(text.headline(), "", text.paragraphs().toArray(String[]::new)),
            ConceptLookup.none());
    Annotations english =
        Annotations.none().withLanguage(new LanguageAnnotation("en", 1.0, "language"));
    return ANNOTATOR.annotate(story, english).topics().stream()
        .map(TopicAnnotation::getCode)
        .filter(code -> level(code) == level)
        .collect(Collectors.toSet());
  }

  private static int level(String code) {
    return TOPICS.byCode(code).orElseThrow().level();
  }

  private static Set<String> wanted(AnnotatedText text, int level) {
    return text.topics().stream()
        .flatMap(code -> TOPICS.byCode(code).orElseThrow().chain().stream())
        .map(MediaTopic::code)
        .filter(code -> level(code) == level)
        .collect(Collectors.toSet());
  }

  private static double f1(int level) throws IOException {
    int right = 0;
    int all = 0;
    for (AnnotatedText text : AnnotatedText.all()) {
      Set<String> found = found(text, level);
      Set<String> wanted = wanted(text, level);
      Set<String> both = new HashSet<>(found);
      both.retainAll(wanted);
      right += both.size();
      all += found.size() + wanted.size();
    }
    return 2.0 * right / all;
  }

  @Test
  void topLevelTopicsAreMostlyRight() throws IOException {
    assertThat(f1(1)).as("micro-F1").isGreaterThan(0.80);
  }

  @Test
  void narrowerTopicsAreRightMoreOftenThanNot() throws IOException {
    assertThat(f1(2)).as("micro-F1 of the second level").isGreaterThan(0.53);
    assertThat(f1(3)).as("micro-F1 of the third level").isGreaterThan(0.50);
  }

  @Test
  void everyTestArticleNamesTopicsThatAreInUse() throws IOException {
    for (AnnotatedText text : AnnotatedText.all()) {
      List<String> tops = text.topics().stream().filter(code -> code.endsWith("000000")).toList();
      assertThat(tops).as(text.id()).hasSizeBetween(1, 3);
      assertThat(text.topics()).as(text.id()).allMatch(code -> level(code) <= 3);
    }
  }
}
