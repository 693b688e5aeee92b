package org.copydesk.ingest.newsml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.nitf.NitfStory;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.story.StoryBody;
import org.copydesk.ingest.xml.XmlElement;
import org.copydesk.ingest.xml.XmlWriter;
import org.copydesk.news.Link;
import org.copydesk.news.Media;
import org.copydesk.news.MediaKind;

/// The content of an item: the best of its renditions as text, the others as media and links.
final class ItemContent {
  private static final Set<String> HTML =
      Set.of("html", "body", "div", "section", "article", "main", "p");

  private enum Form {
    MARKED_UP,
    PLAIN,
    UNKNOWN
  }

  private ItemContent() {}

  static boolean hasText(NewsItem item) {
    return renditions(item).stream().anyMatch(rendition -> form(rendition) != Form.UNKNOWN);
  }

  static void read(Draft draft, NewsItem item) throws UnreadableDocument {
    remote(draft, item);
    int parts = item.element().elements("partMeta").size();
    if (parts > 0) {
      draft.warn(
          "the item describes %d parts of its content by themselves (partMeta); they are read as one text, without what is said of each"
              .formatted(parts));
    }
    Optional<XmlElement> best =
        renditions(item).stream()
            .min(
                Comparator.comparingInt((XmlElement rendition) -> isOwn(rendition, item) ? 0 : 1)
                    .thenComparing(ItemContent::form));
    if (best.isPresent()) {
      draft.witness("text", best.get().qualifiedName());
      text(draft, best.get(), headlines(draft, item));
    }
  }

  private static List<XmlElement> renditions(NewsItem item) {
    return item.element().elements("contentSet").stream()
        .flatMap(set -> set.elements().stream())
        .filter(child -> child.is("inlineXML") || child.is("inlineData"))
        .filter(child -> !child.elements().isEmpty() || !child.line().isEmpty())
        .toList();
  }

  private static boolean isOwn(XmlElement rendition, NewsItem item) {
    return rendition.attribute("xml:lang").map(item::isOwn).orElse(true);
  }

  private static Form form(XmlElement rendition) {
    if (rendition.is("inlineData")) {
      return isHtml(rendition) ? Form.MARKED_UP : Form.PLAIN;
    }
    return rendition.elements().stream()
        .findFirst()
        .map(root -> root.is("nitf") || HTML.contains(root.name()) ? Form.MARKED_UP : Form.UNKNOWN)
        .orElse(Form.PLAIN);
  }

  private static boolean isHtml(XmlElement data) {
    String type = data.attribute("contenttype").orElse("").toLowerCase(Locale.ROOT);
    return type.contains("html")
        || data.text().stripLeading().regionMatches(true, 0, "<p", 0, 2)
        || data.text().stripLeading().regionMatches(true, 0, "<html", 0, 5);
  }

  private static List<String> headlines(Draft draft, NewsItem item) {
    return Stream.concat(
            Optional.ofNullable(draft.fields().getHeadline()).stream(),
            ContentDescription.headlines(item).stream())
        .toList();
  }

  private static void text(Draft draft, XmlElement rendition, List<String> headlines)
      throws UnreadableDocument {
    Optional<XmlElement> root = rendition.elements().stream().findFirst();
    if (rendition.is("inlineData") || root.isEmpty()) {
      data(draft, rendition, headlines);
    } else if (root.get().is("nitf")) {
      NitfStory.read(draft, root.get());
    } else if (HTML.contains(root.get().name())) {
      html(draft, rendition, root.get(), headlines);
    } else {
      paragraphs(draft, root.get(), headlines);
    }
  }

  private static void html(
      Draft draft, XmlElement rendition, XmlElement root, List<String> headlines) {
    Optional<String> title =
        root.descendants("h1")
            .map(XmlElement::line)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .or(() -> root.element("head").flatMap(head -> head.textOf("title")));
    if (draft.fields().getHeadline() == null && title.isPresent()) {
      draft.fields().setHeadline(title.get());
      draft.witness("headline", "inlineXML");
    }
    XmlElement body = root.is("html") ? root.element("body").orElse(root) : rendition;
    StoryBody.xhtml(draft, body, Stream.concat(headlines.stream(), title.stream()).toList());
  }

  private static void data(Draft draft, XmlElement rendition, List<String> headlines)
      throws UnreadableDocument {
    String text = decoded(draft, rendition);
    if (isHtml(rendition)) {
      StoryBody.html(draft, text, headlines);
    } else {
      StoryBody.plain(draft, text, headlines);
    }
  }

  private static String decoded(Draft draft, XmlElement rendition) {
    String text = rendition.text();
    if (!rendition.attribute("encoding").orElse("").toLowerCase(Locale.ROOT).contains("base64")) {
      return text;
    }
    try {
      return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      draft.warn("the content says it is base64 but is not; it was read as it stands");
      return text;
    }
  }

  /// Content in a vocabulary of which only its paragraphs are understood.
  private static void paragraphs(Draft draft, XmlElement root, List<String> headlines) {
    String paragraphs =
        root.descendants("p")
            .map(paragraph -> "<p>" + XmlWriter.innerHtml(paragraph) + "</p>")
            .collect(Collectors.joining());
    draft.warn(
        "the content is marked up as <%s>, which is not known; %s"
            .formatted(
                root.qualifiedName(),
                paragraphs.isEmpty() ? "it was left out" : "only its paragraphs were read"));
    StoryBody.html(draft, paragraphs, headlines);
  }

  private static void remote(Draft draft, NewsItem item) {
    List<Media> media =
        new ArrayList<>(Objects.requireNonNullElse(draft.fields().getMedia(), List.of()));
    List<Link> links =
        new ArrayList<>(Objects.requireNonNullElse(draft.fields().getLinks(), List.of()));
    for (XmlElement set : item.element().elements("contentSet")) {
      for (XmlElement content : set.elements("remoteContent")) {
        Optional<String> address =
            content.attribute("href").or(() -> content.attribute("residref"));
        MediaKind kind = kind(content.attribute("contenttype").orElse(""));
        if (address.isPresent() && kind == MediaKind.UNKNOWN) {
          links.add(new Link(address.get(), "alternate", item.name(content).orElse(null)));
        } else if (address.isPresent()) {
          media.add(
              Media.newBuilder()
                  .setKind(kind)
                  .setUrl(address.get())
                  .setMediaType(content.attribute("contenttype").orElse(null))
                  .setWidth(number(content, "width"))
                  .setHeight(number(content, "height"))
                  .build());
        }
      }
    }
    draft.fields().setMedia(media);
    draft.fields().setLinks(links);
  }

  private static @org.jspecify.annotations.Nullable Integer number(
      XmlElement content, String name) {
    return content
        .attribute(name)
        .filter(value -> value.matches("[1-9]\\d{0,5}"))
        .map(Integer::valueOf)
        .orElse(null);
  }

  private static MediaKind kind(String mediaType) {
    return switch (mediaType.replaceFirst("/.*$", "").toLowerCase(Locale.ROOT)) {
      case "image" -> MediaKind.PICTURE;
      case "video" -> MediaKind.VIDEO;
      case "audio" -> MediaKind.AUDIO;
      default -> MediaKind.UNKNOWN;
    };
  }
}
