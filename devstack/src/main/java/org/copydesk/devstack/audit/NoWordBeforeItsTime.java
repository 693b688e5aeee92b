package org.copydesk.devstack.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.news.Article;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Mention;
import org.copydesk.news.NewsDate;
import org.copydesk.news.NinjsItem;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Quote;
import org.copydesk.news.StoryMember;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// Nothing that subscribers can read was written before the embargo of its article ended, by the
/// clock of the service that wrote it.
final class NoWordBeforeItsTime implements Check {
  private record Version(String uri, long number) {}

  private final Map<Version, Instant> ends = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  @Override
  public void take(Line line) {
    line.value()
        .ifPresent(value -> {
          switch (value) {
            case Article article -> learn(article.getVersion(), article);
            case Object _ when !isPublic(line) -> {}
            case PublishedArticle published -> {
              learn(published.getVersion(), published.getArticle());
              hold(line, published.getUri(), end(published.getArticle()));
            }
            case NinjsItem _, String _ -> row(line, line.key(), value);
            case Mention mention -> row(line, mention.getArticleUri(), value);
            case Quote quote -> row(line, quote.getArticleUri(), value);
            case StoryMember member -> row(line, member.getArticleUri(), value);
            case LifecycleEvent event -> tells(line, event);
            default -> {}
          }
        });
  }

  private static boolean isPublic(Line line) {
    return Topics.named(line.place().topic()).filter(Topic::isPublic).isPresent();
  }

  /// A release shows content under a version of its own; the same one can show another content
  /// later, so the earlier end counts.
  private void learn(long version, Article article) {
    ends.merge(
        new Version(article.getUri(), version),
        end(article),
        (one, other) -> one.isBefore(other) ? one : other);
  }

  private static Instant end(Article article) {
    return article.getEmbargoedUntil().map(NewsDate::getValue).orElse(Instant.MIN);
  }

  private void row(Line line, String uri, Object value) {
    Versions.of(value)
        .ifPresent(version ->
            Optional.ofNullable(ends.get(new Version(uri, version)))
                .ifPresent(end -> hold(line, uri, end)));
  }

  private void hold(Line line, String uri, Instant end) {
    if (line.written().isBefore(end)) {
      findings.add(
          Finding.at(
              line,
              Promise.EMBARGO_KEPT,
              uri,
              "was written at %s, before the end of its embargo at %s"
                  .formatted(line.written(), end)));
    }
  }

  private void tells(Line line, LifecycleEvent event) {
    boolean wordless =
        event.getChangedFields().isEmpty()
            && event.getTextChanges().isEmpty()
            && event.getEdNote().isEmpty()
            && event.getReason().isEmpty();
    if (event.getType() == LifecycleType.EMBARGOED && !wordless) {
      findings.add(
          Finding.at(
              line,
              Promise.EMBARGO_KEPT,
              event.getUri(),
              "EMBARGOED says more than that it is held"));
    }
  }

  @Override
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
