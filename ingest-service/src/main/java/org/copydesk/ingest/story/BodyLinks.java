package org.copydesk.ingest.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.copydesk.ingest.normalize.CleanText;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.news.Link;
import org.copydesk.news.Media;
import org.copydesk.news.MediaKind;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/// The links and pictures inside a body.
final class BodyLinks {
  private static final int MOST = 200;
  private static final Evaluator LINK = QueryParser.parse("a[href]");
  private static final Evaluator PICTURE = QueryParser.parse("img[src]");

  private BodyLinks() {}

  static void read(Draft draft, Element body) {
    Elements anchors = body.select(LINK);
    Elements images = body.select(PICTURE);
    if (anchors.isEmpty() && images.isEmpty()) {
      return;
    }
    List<Link> links =
        new ArrayList<>(Objects.requireNonNullElse(draft.fields().getLinks(), List.of()));
    for (Element anchor : anchors) {
      String href = anchor.attr("href").strip();
      if (isAbsolute(href) && links.size() < MOST) {
        String title = CleanText.line(anchor.text());
        links.add(new Link(href, null, title.isEmpty() ? null : title));
      }
    }
    draft.fields().setLinks(links.stream().distinct().toList());
    pictures(draft, images);
  }

  private static void pictures(Draft draft, Elements images) {
    List<Media> media =
        new ArrayList<>(Objects.requireNonNullElse(draft.fields().getMedia(), List.of()));
    for (Element image : images) {
      String src = image.attr("src").strip();
      if (isAbsolute(src) && media.size() < MOST) {
        Media picture =
            Media.newBuilder()
                .setKind(MediaKind.PICTURE)
                .setUrl(src)
                .setCaption(caption(image))
                .build();
        if (media.stream().noneMatch(item -> isSame(item, picture))) {
          media.add(picture);
        }
      }
    }
    draft.fields().setMedia(media);
  }

  /// One picture comes in several sizes, each with an address of its own.
  private static boolean isSame(Media known, Media picture) {
    return known.getUrl().equals(picture.getUrl())
        || (known.getCaption().isPresent() && known.getCaption().equals(picture.getCaption()));
  }

  private static @Nullable String caption(Element image) {
    Element figure = image.closest("figure");
    Element caption = figure == null ? null : figure.selectFirst("figcaption");
    String text = CleanText.line(caption == null ? image.attr("alt") : caption.text());
    return text.isEmpty() ? null : text;
  }

  private static boolean isAbsolute(String address) {
    return address.startsWith("http://") || address.startsWith("https://");
  }
}
