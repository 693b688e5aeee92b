package org.copydesk.ingest.newsml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.xml.XmlElement;
import org.copydesk.news.Dateline;
import org.copydesk.news.Media;
import org.copydesk.news.MediaKind;

/// How an item describes its content: headline, slugline, genre, urgency, keywords.
final class ContentDescription {
  private static final String META = "contentMeta";
  private static final List<String> STANDFIRSTS =
      List.of("standfirst", "teaser", "summary", "abstract", "lead", "");

  private ContentDescription() {}

  static void read(Draft draft, NewsItem item) {
    item.language().ifPresent(draft.fields()::setLanguage);
    headlines(item).stream()
        .findFirst()
        .ifPresent(headline -> {
          draft.fields().setHeadline(headline);
          draft.witness("headline", "contentMeta");
        });
    slugline(draft, item);
    item.text(META, "urgency")
        .filter(urgency -> urgency.matches("[1-9]"))
        .map(Integer::valueOf)
        .ifPresent(draft.fields()::setUrgency);
    item.all(META, "genre").stream()
        .flatMap(genre ->
            item.name(genre).or(() -> Code.of(genre, item.catalog()).map(Code::word)).stream())
        .findFirst()
        .ifPresent(draft.fields()::setGenre);
    draft
        .fields()
        .setKeywords(
            item.inLanguage(item.all(META, "keyword")).stream().map(XmlElement::line).toList());
    dateline(draft, item);
    icons(draft, item);
  }

  /// The headlines, the main one first.
  static List<String> headlines(NewsItem item) {
    return item.inLanguage(item.all(META, "headline")).stream()
        .sorted(
            Comparator.comparingInt((XmlElement headline) -> rank(headline, item))
                .thenComparingInt(ContentDescription::stated))
        .map(XmlElement::line)
        .toList();
  }

  private static int rank(XmlElement headline, NewsItem item) {
    String role = Code.ofAttribute(headline, "role", item.catalog()).map(Code::word).orElse("main");
    return role.equalsIgnoreCase("main") || role.equalsIgnoreCase("headline") ? 0 : 1;
  }

  private static int stated(XmlElement headline) {
    return headline
        .attribute("rank")
        .filter(rank -> rank.matches("\\d{1,6}"))
        .map(Integer::valueOf)
        .orElse(0);
  }

  private static void slugline(Draft draft, NewsItem item) {
    item.inLanguage(item.all(META, "slugline")).stream()
        .findFirst()
        .ifPresent(slugline -> draft.fields().setSlugline(slugline.line()));
  }

  private static void dateline(Draft draft, NewsItem item) {
    item.inLanguage(item.all(META, "dateline")).stream()
        .findFirst()
        .ifPresent(printed -> {
          String text = printed.line();
          String place =
              item.part(META)
                  .flatMap(meta -> meta.element("located"))
                  .flatMap(item::name)
                  .filter(name -> text.regionMatches(true, 0, name, 0, name.length()))
                  .orElseGet(() -> text.split("[,(–—-]", 2)[0].strip());
          draft
              .fields()
              .setDateline(
                  Dateline.newBuilder()
                      .setText(text)
                      .setPlace(place.isEmpty() ? null : place)
                      .build());
          draft.witness("dateline", "contentMeta");
        });
  }

  private static void icons(Draft draft, NewsItem item) {
    List<Media> media =
        new ArrayList<>(Objects.requireNonNullElse(draft.fields().getMedia(), List.of()));
    for (XmlElement icon : item.all(META, "icon")) {
      icon.attribute("href")
          .ifPresent(href ->
              media.add(
                  Media.newBuilder()
                      .setKind(MediaKind.PICTURE)
                      .setUrl(href)
                      .setMediaType(icon.attribute("contenttype").orElse(null))
                      .build()));
    }
    draft.fields().setMedia(media);
  }

  /// What can stand as the standfirst: the description whose role says so, else one without role.
  static Optional<String> standfirst(NewsItem item) {
    return item.inLanguage(item.all(META, "description")).stream()
        .filter(description -> STANDFIRSTS.contains(role(description, item)))
        .min(Comparator.comparingInt(description -> STANDFIRSTS.indexOf(role(description, item))))
        .map(XmlElement::line);
  }

  private static String role(XmlElement description, NewsItem item) {
    return Code.ofAttribute(description, "role", item.catalog())
        .map(Code::word)
        .map(word -> word.toLowerCase(java.util.Locale.ROOT))
        .orElse("");
  }
}
