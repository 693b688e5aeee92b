package org.copydesk.ingest.jsonld;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.news.Media;
import org.copydesk.news.MediaKind;

/// The pictures, videos and sounds of an article.
final class ArticleMedia {
  private ArticleMedia() {}

  static void read(Draft draft, Thing article) {
    List<Media> media = new ArrayList<>();
    add(media, article, "image", MediaKind.PICTURE);
    add(media, article, "video", MediaKind.VIDEO);
    add(media, article, "audio", MediaKind.AUDIO);
    for (Thing thing : article.things("associatedMedia")) {
      kind(thing).ifPresent(kind -> media.add(media(thing, kind)));
    }
    if (media.isEmpty()) {
      add(media, article, "thumbnailUrl", MediaKind.PICTURE);
    }
    draft
        .fields()
        .setMedia(media.stream().filter(item -> item.getUrl().isPresent()).distinct().toList());
  }

  private static void add(List<Media> media, Thing article, String property, MediaKind kind) {
    article.things(property).forEach(thing -> media.add(media(thing, kind)));
    article
        .bare(property)
        .forEach(url -> media.add(Media.newBuilder().setKind(kind).setUrl(url).build()));
  }

  private static Optional<MediaKind> kind(Thing thing) {
    return thing.types().stream()
        .flatMap(type ->
            switch (type) {
              case "ImageObject", "Photograph" -> Optional.of(MediaKind.PICTURE).stream();
              case "VideoObject" -> Optional.of(MediaKind.VIDEO).stream();
              case "AudioObject" -> Optional.of(MediaKind.AUDIO).stream();
              default -> Optional.<MediaKind>empty().stream();
            })
        .findFirst();
  }

  private static Media media(Thing thing, MediaKind kind) {
    return Media.newBuilder()
        .setKind(kind)
        .setUrl(thing.text("contentUrl", "url", "embedUrl", "@id").orElse(null))
        .setMediaType(thing.text("encodingFormat").orElse(null))
        .setCaption(thing.text("caption", "description", "name").orElse(null))
        .setCredit(thing.text("creditText", "author", "creator", "copyrightHolder").orElse(null))
        .setWidth(pixels(thing, "width").orElse(null))
        .setHeight(pixels(thing, "height").orElse(null))
        .build();
  }

  private static Optional<Integer> pixels(Thing thing, String property) {
    return thing.things(property).stream()
        .flatMap(size -> size.text("value").stream())
        .findFirst()
        .or(() -> thing.text(property))
        .map(size -> size.replaceFirst("(?:\\.0+)?\\s*(?:px)?$", ""))
        .filter(size -> size.matches("[1-9]\\d{0,5}"))
        .map(Integer::valueOf);
  }
}
