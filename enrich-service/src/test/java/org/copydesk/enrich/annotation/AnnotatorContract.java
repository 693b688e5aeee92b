package org.copydesk.enrich.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.copydesk.enrich.OddArticles;
import org.copydesk.enrich.TestEnricher;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.Article;
import org.copydesk.news.Demonym;
import org.copydesk.news.Entity;
import org.copydesk.news.Keyword;
import org.copydesk.news.LanguageAnnotation;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.ReadingStatistics;
import org.copydesk.news.Span;
import org.copydesk.news.TextField;
import org.copydesk.news.TopicAnnotation;
import org.junit.jupiter.api.Test;

/// What every annotator promises. The test of an annotator extends this with the annotator's name
/// and the names of those whose answers it builds on.
public abstract class AnnotatorContract {
  private static final int ARTICLES = 100;
  private static final Annotators OFFERED = TestEnricher.OFFERED;

  private final Annotator annotator;
  private final List<Annotator> before;

  /// @param name the annotator's, as it is offered
  /// @param before the names of those that run before it, separated by commas; may be empty
  protected AnnotatorContract(String name, String before) {
    this.annotator = OFFERED.named(name).getFirst();
    this.before = before.isEmpty() ? List.of() : OFFERED.named(before);
  }

  private Story story(int seed) {
    return Story.of(OddArticles.of(seed), ConceptLookup.none());
  }

  private Annotations earlier(Story story) {
    Annotations found = Annotations.none();
    for (Annotator one : before) {
      found = one.annotate(story, found);
    }
    return found;
  }

  private Annotations annotate(int seed) {
    Story story = story(seed);
    return annotator.annotate(story, earlier(story));
  }

  @Test
  void saysItsVersionAndTheChecksumOfItsModel() {
    assertThat(annotator.version()).isNotBlank();
    annotator.modelChecksum().ifPresent(sum -> assertThat(sum).matches("[0-9a-f]{64}"));
  }

  @Test
  void answersTheSameAgain() {
    for (int seed = 0; seed < ARTICLES; seed++) {
      assertThat(annotate(seed)).as("article %d", seed).isEqualTo(annotate(seed));
    }
  }

  @Test
  void answersTheSameToSeveralThreads() throws Exception {
    List<Callable<Annotations>> questions =
        Stream.iterate(0, seed -> seed < ARTICLES, seed -> seed + 1)
            .<Callable<Annotations>>map(seed -> () -> annotate(seed))
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Annotations>> answers = threads.invokeAll(questions);
      for (int seed = 0; seed < ARTICLES; seed++) {
        assertThat(answers.get(seed).get()).as("article %d", seed).isEqualTo(annotate(seed));
      }
    }
  }

  @Test
  void putsItsNameOnWhatItAdds() {
    for (int seed = 0; seed < ARTICLES; seed++) {
      Story story = story(seed);
      Annotations earlier = earlier(story);
      List<String> added = new ArrayList<>(authors(annotator.annotate(story, earlier)));
      authors(earlier).forEach(added::remove);
      assertThat(added).as("article %d", seed).allMatch(annotator.name()::equals);
    }
  }

  private static List<String> authors(Annotations found) {
    return Stream.of(
            found.language().stream().map(LanguageAnnotation::getAnnotator),
            found.entities().stream().map(Entity::getAnnotator),
            found.demonyms().stream().map(Demonym::getAnnotator),
            found.quotes().stream().map(QuoteAnnotation::getAnnotator),
            found.topics().stream().map(TopicAnnotation::getAnnotator),
            found.keywords().stream().map(Keyword::getAnnotator),
            found.reading().stream().map(ReadingStatistics::getAnnotator))
        .flatMap(names -> names)
        .toList();
  }

  @Test
  void pointsIntoTheTextInCodePoints() {
    for (int seed = 0; seed < ARTICLES; seed++) {
      Article article = OddArticles.of(seed);
      Annotations found = annotate(seed);
      for (Span span : spans(found)) {
        int[] text =
            (span.getField() == TextField.TEXT
                    ? article.getText()
                    : article.getHeadline().orElse(""))
                .codePoints()
                .toArray();
        assertThat(span.getStart()).as("%s in article %d", span, seed).isNotNegative();
        assertThat(span.getEnd())
            .as("%s in article %d", span, seed)
            .isGreaterThan(span.getStart())
            .isLessThanOrEqualTo(text.length);
      }
    }
  }

  private static List<Span> spans(Annotations found) {
    return Stream.of(
            found.entities().stream()
                .flatMap(entity -> entity.getMentions().stream())
                .map(mention -> new Span(mention.getField(), mention.getStart(), mention.getEnd())),
            found.demonyms().stream().map(Demonym::getSpan),
            found.quotes().stream().map(QuoteAnnotation::getSpan),
            found.quotes().stream().flatMap(quote -> quote.getSpeakerSpan().stream()),
            found.quotes().stream().flatMap(quote -> quote.getCueSpan().stream()),
            found.summary().stream())
        .flatMap(spans -> spans)
        .toList();
  }

  @Test
  void findsNothingWhereThereIsNoText() {
    Article empty = Article.newBuilder(OddArticles.of(0)).setText("").setHeadline("").build();
    Article nothing = Article.newBuilder(empty).setBlocks(List.of()).setSection(List.of()).build();
    Story story = Story.of(nothing, ConceptLookup.none());

    assertThat(annotator.annotate(story, Annotations.none()).count()).isZero();
  }
}
