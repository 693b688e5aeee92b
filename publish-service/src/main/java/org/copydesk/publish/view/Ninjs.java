package org.copydesk.publish.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.news.Article;
import org.copydesk.news.Author;
import org.copydesk.news.Block;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityType;
import org.copydesk.news.NewsDate;
import org.copydesk.news.Rights;
import org.copydesk.news.Subject;
import org.copydesk.news.TopicAnnotation;
import org.copydesk.publish.release.Visible;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A published article as a ninjs 3.0 item (IPTC News in JSON): the story without captions, credits
/// and boilerplate, with the entities and topics that Copydesk found.
public final class Ninjs {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json";
  private static final String MEDTOP = "http://cv.iptc.org/newscodes/mediatopic/";
  private static final int PERCENT = 100;

  private Ninjs() {}

  /// The item as JSON text.
  public static String of(Visible visible) {
    Article article = visible.content().getArticle();
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("uri", article.getUri());
    item.put("type", "text");
    item.put("version", Long.toString(visible.version()));
    item.put("standard", Map.of("name", "ninjs", "version", "3.0", "schema", SCHEMA));
    item.put("pubStatus", "usable");
    dates(item, article);
    put(item, "language", Mentions.language(visible));
    article
        .getUrgency()
        .filter(urgency -> urgency >= 1 && urgency <= 9)
        .ifPresent(urgency -> item.put("urgency", urgency));
    texts(item, article);
    rights(item, article);
    list(item, "people", entities(visible, EntityType.PERSON));
    list(item, "organisations", entities(visible, EntityType.ORGANISATION));
    list(item, "places", entities(visible, EntityType.PLACE));
    list(item, "subjects", subjects(visible));
    list(
        item,
        "altIds",
        article.getAltIds().stream()
            .map(id -> Map.of("role", id.getRole(), "value", id.getValue()))
            .toList());
    article.getGenre().ifPresent(genre -> item.put("genres", List.of(Map.of("name", genre))));
    return JSON.writeValueAsString(item);
  }

  private static void dates(Map<String, Object> item, Article article) {
    put(item, "contentCreated", date(article.getContentCreated()));
    put(item, "firstCreated", date(article.getFirstCreated()));
    put(item, "versionCreated", date(article.getVersionCreated()));
    put(item, "embargoedUntil", date(article.getEmbargoedUntil()));
    put(item, "expires", date(article.getExpires()));
  }

  private static @Nullable String date(Optional<NewsDate> date) {
    return date.map(known -> known.getValue().toString()).orElse(null);
  }

  private static void texts(Map<String, Object> item, Article article) {
    article
        .getHeadline()
        .ifPresent(headline -> item.put("headlines", List.of(text("main", headline))));
    article
        .getStandfirst()
        .ifPresent(standfirst -> item.put("descriptions", List.of(text("summary", standfirst))));
    String story = story(article);
    if (!story.isEmpty()) {
      item.put("bodies", List.of(text("main", story)));
    }
    put(item, "slugline", article.getSlugline().orElse(null));
    put(item, "edNote", article.getEdNote().orElse(null));
    String by =
        article
            .getByline()
            .orElseGet(() ->
                article.getAuthors().stream()
                    .map(Author::getName)
                    .collect(Collectors.joining(", ")));
    put(item, "by", by.isEmpty() ? null : by);
    article
        .getDateline()
        .flatMap(dateline -> dateline.getPlace())
        .ifPresent(place -> item.put("located", place));
  }

  private static Map<String, Object> text(String role, String value) {
    return Map.of("role", role, "contentType", "text/plain", "value", value);
  }

  private static String story(Article article) {
    int[] points = article.getText().codePoints().toArray();
    return article.getBlocks().stream()
        .filter(Ninjs::isStory)
        .map(block -> new String(points, block.getStart(), block.getEnd() - block.getStart()))
        .collect(Collectors.joining("\n\n"));
  }

  private static boolean isStory(Block block) {
    return switch (block.getKind()) {
      case CAPTION, CREDIT, EMBED, BOILERPLATE -> false;
      case PARAGRAPH, HEADING, QUOTE, LIST, TABLE, UNKNOWN -> true;
    };
  }

  private static void rights(Map<String, Object> item, Article article) {
    Optional<Rights> rights = article.getRights();
    put(item, "copyrightHolder", rights.flatMap(Rights::getCopyrightHolder).orElse(null));
    put(item, "copyrightNotice", rights.flatMap(Rights::getCopyrightNotice).orElse(null));
    put(item, "usageTerms", rights.flatMap(Rights::getUsageTerms).orElse(null));
  }

  private static List<Map<String, Object>> entities(Visible visible, EntityType type) {
    return visible.content().getEnrichment().getEntities().stream()
        .filter(entity -> entity.getType() == type)
        .map(Ninjs::entity)
        .toList();
  }

  private static Map<String, Object> entity(Entity entity) {
    return Map.of("name", entity.getName(), "uri", entity.getId(), "rel", "mentions");
  }

  private static List<Map<String, Object>> subjects(Visible visible) {
    List<Map<String, Object>> subjects = new ArrayList<>();
    for (TopicAnnotation topic : visible.content().getEnrichment().getTopics()) {
      Map<String, Object> subject = new LinkedHashMap<>();
      subject.put("name", topic.getName());
      subject.put(
          "uri",
          topic.getScheme().equals("medtop")
              ? MEDTOP + topic.getCode()
              : topic.getScheme() + ":" + topic.getCode());
      subject.put("creator", "http://copydesk.org/annotator/" + topic.getAnnotator());
      subject.put("confidence", (int) Math.round(topic.getConfidence() * PERCENT));
      subjects.add(subject);
    }
    for (Subject declared : visible.content().getArticle().getSubjects()) {
      Map<String, Object> subject = new LinkedHashMap<>();
      put(subject, "name", declared.getName().orElse(null));
      put(subject, "literal", declared.getCode().orElse(null));
      if (!subject.isEmpty()) {
        subjects.add(subject);
      }
    }
    return subjects;
  }

  private static void list(Map<String, Object> item, String name, List<? extends Object> values) {
    if (!values.isEmpty()) {
      item.put(name, values);
    }
  }

  private static void put(Map<String, Object> item, String name, @Nullable Object value) {
    if (value != null) {
      item.put(name, Objects.requireNonNull(value));
    }
  }
}
