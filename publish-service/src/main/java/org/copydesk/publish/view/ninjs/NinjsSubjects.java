package org.copydesk.publish.view.ninjs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.news.Article;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Keyword;
import org.copydesk.news.NinjsSubject;
import org.copydesk.news.Subject;
import org.copydesk.news.TopicAnnotation;
import org.jspecify.annotations.Nullable;

/// The subjects of an item: those that the provider declared, the topics that Copydesk found, and
/// keywords and sections, which ninjs 3 has no list for, by their `rel`.
final class NinjsSubjects {
  private static final String CODES = "http://cv.iptc.org/newscodes/";
  private static final String ANNOTATOR = "http://copydesk.org/annotator/";
  private static final String KEYWORD = "keyword";
  private static final String SECTION = "section";
  private static final int PERCENT = 100;

  private NinjsSubjects() {}

  static List<NinjsSubject> of(EnrichedArticle content) {
    Article article = content.getArticle();
    List<NinjsSubject> declared =
        NinjsDeclared.of(article, NinjsDeclared.Kind.SUBJECT).map(NinjsSubjects::declared).toList();
    var known =
        declared.stream().flatMap(subject -> subject.getUri().stream()).collect(Collectors.toSet());
    Stream<NinjsSubject> topics =
        content.getEnrichment().getTopics().stream()
            .map(NinjsSubjects::topic)
            .filter(topic -> topic.getUri().filter(known::contains).isEmpty());
    Stream<NinjsSubject> words =
        Stream.of(
                article.getSection().stream().map(name -> named(SECTION, name)),
                article.getKeywords().stream().map(name -> named(KEYWORD, name)),
                content.getEnrichment().getKeywords().stream()
                    .filter(keyword -> !article.getKeywords().contains(keyword.getText()))
                    .map(NinjsSubjects::keyword))
            .flatMap(list -> list.limit(Ninjs.MOST));
    return Stream.of(declared.stream(), topics.limit(Ninjs.MOST), words)
        .flatMap(list -> list)
        .toList();
  }

  private static NinjsSubject declared(Subject subject) {
    Optional<String> uri =
        subject.getCode().flatMap(code -> uri(subject.getScheme().orElse(""), code));
    Optional<String> literal =
        subject
            .getCode()
            .map(code -> subject.getScheme().map(scheme -> scheme + ":" + code).orElse(code));
    return NinjsSubject.newBuilder()
        .setName(subject.getName().orElse(null))
        .setUri(uri.orElse(null))
        .setLiteral(uri.isPresent() ? null : literal.orElse(null))
        .build();
  }

  private static NinjsSubject topic(TopicAnnotation topic) {
    Optional<String> uri = uri(topic.getScheme(), topic.getCode());
    return NinjsSubject.newBuilder()
        .setName(topic.getName())
        .setUri(uri.orElse(null))
        .setLiteral(uri.isPresent() ? null : topic.getScheme() + ":" + topic.getCode())
        .setCreator(ANNOTATOR + topic.getAnnotator())
        .setConfidence(percent(topic.getConfidence()))
        .build();
  }

  private static NinjsSubject named(String rel, String name) {
    return NinjsSubject.newBuilder().setName(name).setRel(rel).build();
  }

  private static NinjsSubject keyword(Keyword keyword) {
    return NinjsSubject.newBuilder()
        .setName(keyword.getText())
        .setRel(KEYWORD)
        .setCreator(ANNOTATOR + keyword.getAnnotator())
        .setRelevance(percent(keyword.getScore()))
        .build();
  }

  private static Optional<String> uri(String scheme, String code) {
    return switch (scheme) {
      case "medtop" -> NinjsUri.of(CODES + "mediatopic/" + code);
      case "subj" -> NinjsUri.of(CODES + "subjectcode/" + code);
      default -> NinjsUri.of(code);
    };
  }

  /// A share of one as a whole percentage; none for what is no number.
  private static @Nullable Integer percent(double share) {
    return Double.isNaN(share)
        ? null
        : Integer.valueOf(Math.clamp(Math.round(share * PERCENT), 0, PERCENT));
  }
}
