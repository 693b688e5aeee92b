package org.copydesk.ingest.ninjs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.CleanText;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.news.Link;
import org.copydesk.news.Media;
import org.copydesk.news.MediaKind;

/// What belongs to an item: pictures, graphics, video and sound as media, other items as links.
final class NinjsAssociations {
  private static final List<String> CAPTIONS =
      List.of("caption", "text", "main", "description", "short", "long");
  private static final List<String> WEB_IMAGES =
      List.of("image/jpeg", "image/jpg", "image/png", "image/webp", "image/gif", "image/avif");

  private NinjsAssociations() {}

  static void read(Draft draft, NinjsItem item) {
    List<Media> media = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    for (NinjsItem association : item.list("associations")) {
      MediaKind kind = kind(association);
      if (kind == MediaKind.UNKNOWN) {
        link(draft, association).ifPresent(links::add);
      } else {
        media.add(media(kind, association));
      }
    }
    if (!item.list("renditions").isEmpty()) {
      Media own = media(MediaKind.UNKNOWN, item);
      kindOf(own.getMediaType().orElse(""))
          .ifPresent(kind ->
              media.add(
                  Media.newBuilder(own).setKind(kind).setCaption(null).setCredit(null).build()));
    }
    for (NinjsItem indicator : item.list("trustindicators", "trustindicator")) {
      indicator
          .text("href")
          .ifPresent(href ->
              links.add(new Link(href, "trust-indicator", indicator.text("title").orElse(null))));
    }
    draft.fields().setMedia(media);
    draft.fields().setLinks(links);
  }

  private static MediaKind kind(NinjsItem association) {
    return switch (association.text("type").orElse("").toLowerCase(Locale.ROOT)) {
      case "picture", "image", "photo" -> MediaKind.PICTURE;
      case "graphic" -> MediaKind.GRAPHIC;
      case "video" -> MediaKind.VIDEO;
      case "audio" -> MediaKind.AUDIO;
      case "" ->
          rendition(association).flatMap(best -> kindOf(type(best))).orElse(MediaKind.UNKNOWN);
      default -> MediaKind.UNKNOWN;
    };
  }

  private static Optional<MediaKind> kindOf(String mediaType) {
    return switch (mediaType.replaceFirst("/.*$", "")) {
      case "image" -> Optional.of(MediaKind.PICTURE);
      case "video" -> Optional.of(MediaKind.VIDEO);
      case "audio" -> Optional.of(MediaKind.AUDIO);
      default -> Optional.empty();
    };
  }

  private static Media media(MediaKind kind, NinjsItem association) {
    Optional<NinjsItem> best = rendition(association);
    List<NinjsTexts.Value> headlines = NinjsTexts.of(association, "headlines", "headline");
    Optional<String> creditLine =
        headlines.stream()
            .filter(value -> value.role().equals("creditline"))
            .map(NinjsTexts.Value::plain)
            .findFirst();
    return Media.newBuilder()
        .setKind(kind)
        .setUrl(best.flatMap(rendition -> rendition.text("href")).orElse(null))
        .setMediaType(
            best.map(NinjsAssociations::type).filter(type -> !type.isEmpty()).orElse(null))
        .setWidth(best.flatMap(rendition -> rendition.number("width")).orElse(null))
        .setHeight(best.flatMap(rendition -> rendition.number("height")).orElse(null))
        .setCaption(
            caption(association)
                .or(() -> NinjsTexts.best(headlines, List.of("main")).map(NinjsTexts.Value::plain))
                .orElse(null))
        .setCredit(
            association
                .text("by", "byline", "creditline")
                .or(() -> creditLine)
                .or(() -> association.text("copyrightholder"))
                .orElse(null))
        .build();
  }

  private static Optional<String> caption(NinjsItem association) {
    List<NinjsTexts.Value> descriptions = NinjsTexts.of(association, "descriptions", "description");
    return NinjsTexts.best(descriptions, CAPTIONS)
        .or(() -> descriptions.stream().findFirst())
        .map(NinjsTexts.Value::plain)
        .map(CleanText::line)
        .filter(text -> !text.isEmpty());
  }

  /// The largest rendition that a web page can show, else the largest of any format.
  private static Optional<NinjsItem> rendition(NinjsItem item) {
    return item.list("renditions").stream()
        .filter(rendition -> rendition.text("href").isPresent())
        .reduce((first, second) -> BY_USE.compare(second, first) > 0 ? second : first);
  }

  private static final Comparator<NinjsItem> BY_USE =
      Comparator.comparingInt((NinjsItem rendition) -> WEB_IMAGES.contains(type(rendition)) ? 1 : 0)
          .thenComparingLong(rendition ->
              (long) rendition.number("width").orElse(0) * rendition.number("height").orElse(1));

  private static String type(NinjsItem rendition) {
    return rendition.text("contenttype", "mimetype").orElse("").toLowerCase(Locale.ROOT);
  }

  private static Optional<Link> link(Draft draft, NinjsItem association) {
    boolean bodied = !NinjsBody.of(association).isEmpty();
    Optional<String> uri = association.text("uri");
    if (bodied) {
      draft.warn(
          "the associated item %s has a text of its own, which was not read; send it as an item"
              .formatted(uri.map(text -> "\"" + text + "\"").orElse("without uri")));
    }
    String title =
        Stream.of(NinjsTexts.of(association, "headlines", "headline"))
            .flatMap(List::stream)
            .map(NinjsTexts.Value::plain)
            .findFirst()
            .or(() -> association.text("title"))
            .orElse(null);
    return uri.or(() -> rendition(association).flatMap(best -> best.text("href")))
        .map(href ->
            new Link(
                href,
                Objects.requireNonNullElse(association.text("rel").orElse(null), "related"),
                title));
  }
}
