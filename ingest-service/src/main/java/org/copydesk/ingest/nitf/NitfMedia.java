package org.copydesk.ingest.nitf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.ingest.normalize.Piece;
import org.copydesk.ingest.xml.XmlElement;
import org.copydesk.news.BlockKind;
import org.copydesk.news.Media;
import org.copydesk.news.MediaKind;

/// A media element of a NITF body.
///
/// @param media the picture, video or sound, where there is a reference to one
/// @param pieces its caption and credit as they stand in the text
record NitfMedia(List<Media> media, List<Piece> pieces) {
  private static final int LARGEST_INT_DIGITS = 6;

  static NitfMedia of(XmlElement element) {
    String caption = words(element, "media-caption");
    String credit = words(element, "media-producer");
    Optional<XmlElement> reference =
        element.elements("media-reference").stream().max(Comparator.comparingInt(NitfMedia::size));
    Media.Builder media =
        Media.newBuilder()
            .setKind(kind(element, reference))
            .setUrl(reference.flatMap(NitfMedia::address).orElse(null))
            .setMediaType(reference.flatMap(it -> it.attribute("mime-type")).orElse(null))
            .setWidth(reference.flatMap(it -> number(it, "width")).orElse(null))
            .setHeight(reference.flatMap(it -> number(it, "height")).orElse(null))
            .setCaption(
                Optional.of(caption)
                    .filter(text -> !text.isEmpty())
                    .or(() -> reference.flatMap(it -> it.attribute("alternate-text")))
                    .orElse(null))
            .setCredit(
                Optional.of(credit)
                    .filter(text -> !text.isEmpty())
                    .or(() -> reference.flatMap(it -> it.attribute("copyright")))
                    .orElse(null));
    List<Piece> pieces = new ArrayList<>();
    if (!caption.isEmpty()) {
      pieces.add(new Piece(BlockKind.CAPTION, caption));
    }
    if (!credit.isEmpty()) {
      pieces.add(new Piece(BlockKind.CREDIT, credit));
    }
    boolean any = reference.isPresent() || !caption.isEmpty();
    return new NitfMedia(any ? List.of(media.build()) : List.of(), pieces);
  }

  private static String words(XmlElement element, String name) {
    return element.elements(name).stream()
        .map(NitfBlocks::spaced)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static Optional<String> address(XmlElement reference) {
    return reference.attribute("source").or(() -> reference.attribute("data-location"));
  }

  private static int size(XmlElement reference) {
    return number(reference, "width").orElse(0) + number(reference, "height").orElse(0);
  }

  private static Optional<Integer> number(XmlElement reference, String name) {
    return reference
        .attribute(name)
        .map(value -> value.replaceFirst("(?:px|\\.0+)$", ""))
        .filter(value -> value.matches("[1-9]\\d*") && value.length() <= LARGEST_INT_DIGITS)
        .map(Integer::valueOf);
  }

  private static MediaKind kind(XmlElement element, Optional<XmlElement> reference) {
    String type = element.attribute("media-type").orElse("").toLowerCase(java.util.Locale.ROOT);
    String mime = reference.flatMap(it -> it.attribute("mime-type")).orElse("");
    return switch (type) {
      case "image", "photo", "picture" -> MediaKind.PICTURE;
      case "graphic" -> MediaKind.GRAPHIC;
      case "video" -> MediaKind.VIDEO;
      case "audio" -> MediaKind.AUDIO;
      default ->
          mime.startsWith("image")
              ? MediaKind.PICTURE
              : mime.startsWith("video")
                  ? MediaKind.VIDEO
                  : mime.startsWith("audio") ? MediaKind.AUDIO : MediaKind.UNKNOWN;
    };
  }
}
