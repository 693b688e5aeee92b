package org.copydesk.devstack.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.news.Article;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.NearDuplicate;
import org.copydesk.news.PubStatus;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Story;
import org.copydesk.news.StoryMember;
import org.copydesk.schemas.Topics;

/// What was killed, withheld or withdrawn, or has expired, stands in no view, on no route, in no
/// story and among no article's near-duplicates.
final class NothingStandsThatWasTakenBack implements Check {
  private record Version(String uri, long number) {}

  /// Who names an article.
  private record Named(Line by, String uri) {}

  private final Standing standing;
  private final Map<Version, PubStatus> unusable = new HashMap<>();
  private final Map<String, String> byVersion = new HashMap<>();
  private final Map<String, String> byEvent = new HashMap<>();
  private final Map<String, List<Named>> naming = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /// @param standing what the views hold, once all was read
  NothingStandsThatWasTakenBack(Standing standing) {
    this.standing = standing;
  }

  @Override
  public void take(Line line) {
    line.as(Article.class).ifPresent(this::arrives);
    line.as(LifecycleEvent.class).ifPresent(this::isTold);
    line.as(PublishedArticle.class).ifPresent(article -> isShown(line, article));
    if (line.isOn(Topics.STORY) || line.isOn(Topics.STORY_MEMBER)) {
      naming.put(
          line.place().topic() + " " + line.key(),
          line.value().map(NothingStandsThatWasTakenBack::named).orElseGet(List::of).stream()
              .map(uri -> new Named(line, uri))
              .toList());
    }
  }

  private void arrives(Article article) {
    String uri = article.getUri();
    if (article.getStatus() == PubStatus.USABLE) {
      byVersion.remove(uri);
    } else {
      unusable.put(new Version(uri, article.getVersion()), article.getStatus());
      byVersion.put(uri, "v%d is %s".formatted(article.getVersion(), article.getStatus()));
    }
  }

  private void isTold(LifecycleEvent event) {
    if (hides(event.getType())) {
      byEvent.put(
          event.getUri(), "v%d was told as %s".formatted(event.getToVersion(), event.getType()));
    } else {
      byEvent.remove(event.getUri());
    }
  }

  private static boolean hides(LifecycleType type) {
    return switch (type) {
      case KILLED, WITHHELD, SOURCE_WITHDRAWN, EXPIRED -> true;
      case CREATED, UPDATED, CORRECTED, RELEASED, EMBARGOED, EMBARGO_LIFTED, UNKNOWN -> false;
    };
  }

  private void isShown(Line line, PublishedArticle article) {
    Optional.ofNullable(unusable.get(new Version(article.getUri(), article.getVersion())))
        .ifPresent(status ->
            findings.add(
                Finding.at(
                    line,
                    Promise.TAKEN_BACK,
                    article.getUri(),
                    "v%d was published, which is %s".formatted(article.getVersion(), status))));
  }

  private static List<String> named(Object value) {
    return switch (value) {
      case Story story -> story.getArticleUris();
      case StoryMember member ->
          member.getNearDuplicates().stream().map(NearDuplicate::getArticleUri).toList();
      default -> List.of();
    };
  }

  @Override
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    Map<String, String> hidden = new TreeMap<>(byEvent);
    hidden.putAll(byVersion);
    hidden.forEach((uri, why) ->
        standing
            .anywhere(uri)
            .forEach(row ->
                all.add(
                    row.finding(
                        Promise.TAKEN_BACK,
                        "%s stands with %s, and %s".formatted(row.key(), row.says(), why)))));
    naming.values().stream()
        .flatMap(List::stream)
        .filter(named -> !standing.isPublished(named.uri()))
        .map(named ->
            Finding.at(
                named.by(),
                Promise.TAKEN_BACK,
                named.uri(),
                "%s names it, and it is not published".formatted(named.by().key())))
        .forEach(all::add);
    return all;
  }
}
