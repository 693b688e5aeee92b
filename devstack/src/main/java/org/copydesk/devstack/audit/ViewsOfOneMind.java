package org.copydesk.devstack.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.copydesk.devstack.audit.Standing.Row;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Story;
import org.copydesk.news.StoryMember;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// Each published article stands in every view with the same version, with one row for each of its
/// mentions and quotes, in the one story that lists it, and as the last that was told of it; and no
/// view holds another.
final class ViewsOfOneMind implements Check {
  private static final List<Topic<?, ?>> ONE_EACH =
      List.of(Topics.NINJS, Topics.NINJS_ITEM, Topics.STORY_MEMBER);

  /// What must stand beside a published article.
  private record Rows(int mentions, int quotes) {}

  private final Standing standing;
  private final Map<String, Rows> rows = new HashMap<>();
  private final Map<String, LifecycleEvent> told = new HashMap<>();
  private final Map<String, StoryMember> members = new HashMap<>();
  private final Map<String, Story> stories = new LinkedHashMap<>();
  private final Map<String, Line> storyLines = new HashMap<>();

  /// @param standing what the views hold, once all was read
  ViewsOfOneMind(Standing standing) {
    this.standing = standing;
  }

  @Override
  public void take(Line line) {
    line.as(PublishedArticle.class)
        .ifPresent(article -> rows.put(line.place().topic() + " " + line.key(), count(article)));
    line.as(LifecycleEvent.class).ifPresent(event -> told.put(event.getUri(), event));
    line.as(StoryMember.class)
        .filter(_ -> line.isOn(Topics.STORY_MEMBER))
        .ifPresent(member -> members.put(line.key(), member));
    if (line.isOn(Topics.STORY)) {
      stories.remove(line.key());
      line.as(Story.class).ifPresent(story -> stories.put(line.key(), story));
      storyLines.put(line.key(), line);
    }
  }

  private static Rows count(PublishedArticle article) {
    int mentions =
        article.getEnrichment().getEntities().stream()
            .mapToInt(entity -> entity.getMentions().size())
            .sum();
    return new Rows(mentions, article.getEnrichment().getQuotes().size());
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Row row : standing.of(Topics.PUBLISHED.name())) {
      ONE_EACH.forEach(view -> oneEach(row, view, findings));
      Rows expected = rows.getOrDefault(row.place().topic() + " " + row.key(), new Rows(0, 0));
      rowsOf(row, Topics.MENTION, expected.mentions(), findings);
      rowsOf(row, Topics.QUOTE, expected.quotes(), findings);
      inItsStory(row, findings);
      asTold(row, findings);
    }
    Stream.concat(ONE_EACH.stream(), Stream.of(Topics.MENTION, Topics.QUOTE))
        .flatMap(view -> standing.of(view.name()).stream())
        .filter(row -> !standing.isPublished(row.uri()))
        .forEach(row ->
            findings.add(
                row.finding(
                    Promise.VIEWS_AGREE,
                    "%s stands, and its article is not published".formatted(row.key()))));
    stories.forEach((id, story) -> listed(id, story, findings));
    return findings;
  }

  private void oneEach(Row published, Topic<?, ?> view, List<Finding> findings) {
    List<Row> there = standing.of(view, published.uri());
    if (there.isEmpty()) {
      findings.add(
          published.finding(
              Promise.VIEWS_AGREE, "is published and is not on %s".formatted(view.name())));
    }
    there.stream()
        .filter(row -> !row.version().equals(published.version()))
        .forEach(row -> findings.add(another(row, published.version())));
  }

  private static Finding another(Row row, OptionalLong published) {
    return row.finding(
        Promise.VIEWS_AGREE,
        "%s stands with %s, and published is v%d"
            .formatted(row.key(), row.says(), published.orElse(0)));
  }

  private void rowsOf(Row published, Topic<?, ?> view, int expected, List<Finding> findings) {
    List<Row> there = standing.of(view, published.uri());
    if (there.size() != expected) {
      findings.add(
          published.finding(
              Promise.VIEWS_AGREE,
              "has %d rows on %s instead of %d".formatted(there.size(), view.name(), expected)));
    }
    there.stream()
        .filter(row -> !row.version().equals(published.version()))
        .forEach(row -> findings.add(another(row, published.version())));
  }

  private void inItsStory(Row published, List<Finding> findings) {
    boolean listed =
        Optional.ofNullable(members.get(published.uri()))
            .map(member -> stories.get(member.getStoryId()))
            .filter(story -> story.getArticleUris().contains(published.uri()))
            .isPresent();
    if (!listed && !standing.of(Topics.STORY_MEMBER, published.uri()).isEmpty()) {
      findings.add(published.finding(Promise.VIEWS_AGREE, "the story of its row does not list it"));
    }
  }

  private void listed(String id, Story story, List<Finding> findings) {
    for (String uri : story.getArticleUris()) {
      StoryMember member = members.get(uri);
      if (member != null && standing.isPublished(uri) && !member.getStoryId().equals(id)) {
        Line line = storyLines.get(id);
        if (line != null) {
          findings.add(
              Finding.at(
                  line,
                  Promise.VIEWS_AGREE,
                  uri,
                  "is listed by %s, and its row names %s".formatted(id, member.getStoryId())));
        }
      }
    }
  }

  private void asTold(Row published, List<Finding> findings) {
    LifecycleEvent last = told.get(published.uri());
    if (last == null) {
      findings.add(published.finding(Promise.VIEWS_AGREE, "is published and was never told of"));
      return;
    }
    boolean agrees =
        switch (last.getType()) {
          case CREATED, UPDATED, CORRECTED, RELEASED, EMBARGO_LIFTED ->
              published.version().orElse(0) == last.getToVersion();
          case EMBARGOED -> last.getFromVersion().isPresent();
          // Whether what was taken back still stands is another check's question.
          case KILLED, WITHHELD, SOURCE_WITHDRAWN, EXPIRED, UNKNOWN -> true;
        };
    if (!agrees) {
      findings.add(
          published.finding(
              Promise.VIEWS_AGREE,
              "%s is published, and the last that was told is %s v%d"
                  .formatted(published.says(), last.getType(), last.getToVersion())));
    }
  }
}
