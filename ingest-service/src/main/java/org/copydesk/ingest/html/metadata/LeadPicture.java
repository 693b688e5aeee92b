package org.copydesk.ingest.html.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.CleanText;
import org.copydesk.news.Media;
import org.copydesk.news.MediaKind;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds the picture that a page shows with its article, its caption and whom to credit.
final class LeadPicture {
  private static final Pattern NO_PICTURE =
      Pattern.compile(
          "(?i)(?:^data:|[/_.-](?:logos?|placeholder|default|avatar|gravatar|favicon|sprite|spacer|blank|fallback|no-?image|og-?default|share-?image|social-?share|pixel|1x1)(?:[/_.@-]|\\d|$))");
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?iu)(?:^|[\\s(\\[|])(?:photos?(?:graph)?(?: credit)?|image(?:"
              + " credit)?|credits?|picture|foto|fotos|bild|quelle|crédit(?:"
              + " photo)?|crédito|illustration|©)\\s*(?:by|:|/|von)?\\s*[:/]?\\s*(.{2,80}?)[)\\]]?$");
  private static final Evaluator FIGURE = QueryParser.parse("figure");
  private static final int LONGEST_CAPTION = 600;

  private LeadPicture() {}

  static Optional<Told<Media>> of(PageFacts facts) {
    Optional<Told<Media>> stated = Stream.concat(fromJsonLd(facts), fromMetas(facts)).findFirst();
    Optional<Media> shown = figure(facts, stated.map(Told::value).flatMap(Media::getUrl));
    return stated
        .map(told ->
            new Told<>(
                told.witness(),
                shown.map(figure -> completed(told.value(), figure)).orElse(told.value())))
        .or(() ->
            shown
                .filter(figure -> figure.getUrl().isPresent())
                .map(figure -> new Told<>("figure", figure)));
  }

  private static Stream<Told<Media>> fromMetas(PageFacts facts) {
    MetaElements metas = facts.metas();
    Optional<String> url =
        metas.first(
            "og:image",
            "og:image:url",
            "og:image:secure_url",
            "twitter:image",
            "twitter:image:src",
            "parsely-image-url",
            "sailthru.image.full",
            "thumbnail");
    return absolute(facts, url.orElse(""))
        .map(address -> {
          Media.Builder media = Media.newBuilder().setKind(MediaKind.PICTURE).setUrl(address);
          metas.first("og:image:width").flatMap(LeadPicture::pixels).ifPresent(media::setWidth);
          metas.first("og:image:height").flatMap(LeadPicture::pixels).ifPresent(media::setHeight);
          metas
              .first("og:image:type")
              .filter(type -> type.startsWith("image/"))
              .ifPresent(media::setMediaType);
          return new Told<>("open-graph", media.build());
        })
        .stream();
  }

  private static Stream<Told<Media>> fromJsonLd(PageFacts facts) {
    JsonLd stated = facts.stated();
    return stated.values("image").stream()
        .flatMap(image -> image(facts, image).stream())
        .limit(1)
        .map(media -> new Told<>("json-ld", media));
  }

  private static Optional<Media> image(PageFacts facts, JsonNode image) {
    JsonLd stated = facts.stated();
    Optional<String> url =
        image.isString()
            ? Optional.of(image.asString())
            : Stream.of("url", "contentUrl", "@id")
                .flatMap(field -> stated.texts(image, field).stream())
                .findFirst();
    return absolute(facts, url.orElse(""))
        .map(address -> {
          Media.Builder media = Media.newBuilder().setKind(MediaKind.PICTURE).setUrl(address);
          stated.texts(image, "caption").stream().findFirst().ifPresent(media::setCaption);
          Stream.concat(
                  stated.texts(image, "creditText").stream(),
                  Stream.of("creator", "author", "copyrightHolder")
                      .flatMap(field -> stated.names(stated.values(image, field)).stream()))
              .findFirst()
              .ifPresent(media::setCredit);
          stated.texts(image, "width").stream()
              .findFirst()
              .flatMap(LeadPicture::pixels)
              .ifPresent(media::setWidth);
          stated.texts(image, "height").stream()
              .findFirst()
              .flatMap(LeadPicture::pixels)
              .ifPresent(media::setHeight);
          return media.build();
        });
  }

  /// The figure near the headline, with what is printed below it.
  private static Optional<Media> figure(PageFacts facts, Optional<String> stated) {
    for (Spot spot : facts.scan().figures) {
      if (!facts.isNearHeadline(spot)) {
        continue;
      }
      Element figure =
          spot.element().normalName().equals("figure")
              ? spot.element()
              : spot.element().closest(FIGURE);
      Element image = figure == null ? spot.element() : figure.selectFirst("img");
      if (image == null || (figure == null && stated.isEmpty())) {
        continue;
      }
      Optional<String> url =
          Stream.of("src", "data-src", "data-original")
              .map(name -> image.absUrl(name))
              .filter(address -> isPicture(address))
              .findFirst();
      boolean same =
          stated.isEmpty()
              || figure != null
              || url.filter(address -> file(address).equals(file(stated.get()))).isPresent();
      if (url.isPresent() && same) {
        return Optional.of(described(url.get(), figure));
      }
    }
    return Optional.empty();
  }

  private static Media described(String url, @Nullable Element figure) {
    Media.Builder media = Media.newBuilder().setKind(MediaKind.PICTURE).setUrl(url);
    if (figure == null) {
      return media.build();
    }
    Element below = figure.selectFirst("figcaption, [class*=caption]");
    if (below == null) {
      return media.build();
    }
    String caption = CleanText.line(below.text());
    Element credit =
        figure.selectFirst(
            "[class*=credit], [class*=copyright], [class*=photographer],"
                + " [itemprop=copyrightHolder], cite, small");
    Optional<String> printed =
        Optional.ofNullable(credit)
            .map(Element::text)
            .map(CleanText::line)
            .filter(text -> !text.isEmpty() && text.length() <= 120);
    var inCaption = CREDIT.matcher(caption);
    if (printed.isPresent() && caption.endsWith(printed.get())) {
      caption = caption.substring(0, caption.length() - printed.get().length()).strip();
    } else if (printed.isEmpty() && caption.length() < LONGEST_CAPTION && inCaption.find()) {
      printed = Optional.of(inCaption.group(1).strip());
      caption = caption.substring(0, inCaption.start()).strip();
    }
    printed
        .map(text ->
            text.replaceFirst(
                "(?iu)^(?:photos?|image|credits?|picture|foto|bild|quelle|crédit)\\s*(?:by|:|/)\\s*",
                ""))
        .filter(text -> !text.isBlank())
        .ifPresent(media::setCredit);
    if (!caption.isBlank() && caption.length() <= LONGEST_CAPTION) {
      media.setCaption(caption);
    }
    return media.build();
  }

  private static Media completed(Media stated, Media shown) {
    Media.Builder both = Media.newBuilder(stated);
    if (stated.getCaption().isEmpty()) {
      shown.getCaption().ifPresent(both::setCaption);
    }
    if (stated.getCredit().isEmpty()) {
      shown.getCredit().ifPresent(both::setCredit);
    }
    return both.build();
  }

  private static Optional<String> absolute(PageFacts facts, String address) {
    String stripped = address.strip();
    if (stripped.isEmpty() || stripped.length() > 2_000) {
      return Optional.empty();
    }
    String absolute = StringUtil.resolve(facts.page().baseUri(), stripped);
    return Optional.of(absolute.isEmpty() ? stripped : absolute).filter(LeadPicture::isPicture);
  }

  private static boolean isPicture(String address) {
    return !address.isEmpty()
        && address.length() <= 2_000
        && address.toLowerCase(Locale.ROOT).startsWith("http")
        && !NO_PICTURE.matcher(address).find();
  }

  private static String file(String address) {
    List<String> path = List.of(address.replaceFirst("[?#].*$", "").split("/", -1));
    return path.getLast().replaceFirst("-\\d{2,4}x\\d{2,4}(?=\\.)", "");
  }

  private static Optional<Integer> pixels(String text) {
    String digits = text.replaceFirst("(?:\\.0+)?\\s*(?:px)?$", "").strip();
    return digits.matches("[1-9]\\d{0,4}")
        ? Optional.of(Integer.valueOf(digits))
        : Optional.empty();
  }
}
