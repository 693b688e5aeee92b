package org.copydesk.ingest.feed;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the pictures, videos and recordings of an entry: Media RSS, enclosures, iTunes images. Of
/// several renditions of one picture the widest is taken.
final class EntryMedia {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{1,15}");
  private static final Pattern FILE_NAME =
      Pattern.compile("(?i)\\S{1,200}\\.(?:jpe?g|png|gif|webp|mp[34])|\\d+|(?:img|dsc)[_-]?\\d+");
  private static final Pattern PICTURE_FILE = Pattern.compile("(?i)\\.(?:jpe?g|png|webp|gif)$");

  private final XmlElement entry;
  private final Optional<String> base;
  private final Map<String, FeedMedia> media = new LinkedHashMap<>();

  private EntryMedia(XmlElement entry, Optional<String> base) {
    this.entry = entry;
    this.base = base;
  }

  static List<FeedMedia> of(XmlElement entry, Optional<String> base) {
    EntryMedia read = new EntryMedia(entry, base);
    read.contents();
    read.enclosures();
    if (read.media.values().stream().noneMatch(EntryMedia::isPicture)) {
      read.pictures();
    }
    return List.copyOf(read.media.values());
  }

  private void contents() {
    for (XmlElement element : entry.elements()) {
      switch (element.name()) {
        case "media:content" -> content(element, Optional.empty()).ifPresent(this::keep);
        case "media:group" -> group(element);
        default -> {}
      }
    }
  }

  /// A group holds renditions of one thing.
  private void group(XmlElement group) {
    List<XmlElement> renditions = group.all("media:content").toList();
    renditions.stream()
        .filter(rendition -> rendition.attribute("isdefault").filter("true"::equals).isPresent())
        .findFirst()
        .or(() -> renditions.stream().max(Comparator.comparingInt(EntryMedia::width)))
        .flatMap(rendition -> content(rendition, Optional.of(group)))
        .ifPresent(this::keep);
    group
        .all("media:thumbnail")
        .findFirst()
        .filter(_ -> renditions.isEmpty())
        .flatMap(thumbnail -> image(thumbnail, "url"))
        .ifPresent(this::keep);
  }

  private Optional<FeedMedia> content(XmlElement element, Optional<XmlElement> group) {
    Optional<String> url =
        element
            .attribute("url")
            .or(() -> element.first("media:player").flatMap(player -> player.attribute("url")));
    List<XmlElement> around =
        Stream.of(Optional.of(element), group, only()).flatMap(Optional::stream).toList();
    return url.flatMap(address -> Addresses.absolute(address, base))
        .map(address ->
            new FeedMedia(
                address,
                element.attribute("medium").or(() -> medium(element.attribute("type"))),
                element.attribute("type").filter(type -> type.contains("/")),
                element.attribute("filesize").flatMap(EntryMedia::bytes),
                element.attribute("width").flatMap(EntryMedia::number),
                element.attribute("height").flatMap(EntryMedia::number),
                caption(around),
                words(around, "media:credit")));
  }

  /// What is said of the entry's media beside them is said of the picture where there is but one.
  private Optional<XmlElement> only() {
    long count =
        entry.elements().stream()
            .filter(element ->
                element.name().equals("media:content") || element.name().equals("media:group"))
            .count();
    return count == 1 ? Optional.of(entry) : Optional.empty();
  }

  private Optional<String> caption(List<XmlElement> around) {
    return words(around, "media:description")
        .or(() -> words(around, "media:text"))
        .or(() -> words(around, "media:title"))
        .filter(text -> !FILE_NAME.matcher(text).matches())
        .filter(text ->
            entry
                .first("title")
                .or(() -> entry.first("atom:title"))
                .flatMap(TextConstruct::title)
                .filter(text::equals)
                .isEmpty());
  }

  private static Optional<String> words(List<XmlElement> around, String name) {
    return around.stream()
        .flatMap(element -> element.all(name))
        .flatMap(element -> TextConstruct.title(element).stream())
        .findFirst();
  }

  private void enclosures() {
    entry
        .all("enclosure")
        .flatMap(element -> enclosure(element, "url").stream())
        .forEach(this::keep);
    Stream.concat(entry.all("atom:link"), entry.all("link"))
        .filter(link -> link.attribute("rel").filter("enclosure"::equalsIgnoreCase).isPresent())
        .flatMap(link -> enclosure(link, "href").stream())
        .forEach(this::keep);
  }

  private Optional<FeedMedia> enclosure(XmlElement element, String address) {
    Optional<String> type = element.attribute("type").filter(text -> text.contains("/"));
    return element
        .attribute(address)
        .flatMap(url -> Addresses.absolute(url, base))
        .map(url ->
            FeedMedia.file(
                url,
                medium(type),
                type,
                element.attribute("length").flatMap(EntryMedia::bytes),
                Optional.empty()));
  }

  private void pictures() {
    Stream.of(
            entry.all("media:thumbnail").flatMap(element -> image(element, "url").stream()),
            entry.all("itunes:image").flatMap(element -> image(element, "href").stream()),
            entry.all("image").flatMap(element -> itemImage(element).stream()))
        .flatMap(found -> found)
        .max(Comparator.comparingInt(picture -> picture.width().orElse(0)))
        .ifPresent(this::keep);
  }

  private Optional<FeedMedia> itemImage(XmlElement element) {
    Optional<String> address =
        element
            .first("url")
            .flatMap(XmlElement::line)
            .or(element::line)
            .filter(url -> !url.contains(" "));
    return element
        .attribute("href")
        .or(() -> element.attribute("url"))
        .or(() -> address)
        .flatMap(this::picture);
  }

  private Optional<FeedMedia> image(XmlElement element, String attribute) {
    return element
        .attribute(attribute)
        .flatMap(this::picture)
        .map(picture ->
            new FeedMedia(
                picture.url(),
                picture.medium(),
                Optional.empty(),
                Optional.empty(),
                element.attribute("width").flatMap(EntryMedia::number),
                element.attribute("height").flatMap(EntryMedia::number),
                caption(List.of(entry)),
                words(List.of(entry), "media:credit")));
  }

  private Optional<FeedMedia> picture(String address) {
    return Addresses.absolute(address, base).map(FeedMedia::picture);
  }

  private void keep(FeedMedia found) {
    media.merge(key(found.url()), found, EntryMedia::better);
  }

  /// The file of a picture without what asks for a size of it.
  private static String key(String url) {
    int query = url.indexOf('?');
    String path = query < 0 ? url : url.substring(0, query);
    return PICTURE_FILE.matcher(path).find() ? path : url;
  }

  private static FeedMedia better(FeedMedia before, FeedMedia found) {
    return found.width().orElse(0) > before.width().orElse(0) ? found : before;
  }

  private static boolean isPicture(FeedMedia media) {
    return media.medium().filter("image"::equals).isPresent();
  }

  static Optional<String> medium(Optional<String> type) {
    return type.map(name -> name.replaceFirst("/.*", ""))
        .filter(name -> name.equals("image") || name.equals("video") || name.equals("audio"));
  }

  private static int width(XmlElement rendition) {
    return rendition.attribute("width").flatMap(EntryMedia::number).orElse(0);
  }

  private static Optional<Integer> number(String text) {
    return Optional.of(text)
        .filter(number -> NUMBER.matcher(number).matches())
        .map(Integer::valueOf);
  }

  private static Optional<Long> bytes(String text) {
    return Optional.of(text)
        .filter(number -> LONG_NUMBER.matcher(number).matches())
        .map(Long::valueOf)
        .filter(number -> number > 0);
  }
}
