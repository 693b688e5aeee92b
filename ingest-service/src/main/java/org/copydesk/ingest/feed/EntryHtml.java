package org.copydesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.ingest.html.HtmlBlocks;
import org.copydesk.ingest.normalize.Piece;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// The HTML of an entry without what feed software puts into it.
///
/// @param pieces its text
/// @param pictures the pictures in it
record EntryHtml(List<Piece> pieces, List<FeedMedia> pictures) {
  private static final Set<String> FURNITURE =
      Set.of(
          "feedflare",
          "sharedaddy",
          "jp-relatedposts",
          "more-link",
          "read-more",
          "readmore",
          "yarpp",
          "yarpp-related",
          "addtoany_share_save_container",
          "addtoany_content",
          "social-share",
          "share-buttons",
          "heateor_sss_sharing_container",
          "wp-block-jetpack-subscriptions",
          "mc4wp-form",
          "post-views",
          "post-tags",
          "blogger-post-footer",
          "screen-reader-text",
          "visually-hidden",
          "sr-only");
  private static final Pattern NO_PICTURE =
      Pattern.compile(
          "(?i)(?:^data:|feedburner|/~[fr]f?/|doubleclick|gravatar|/emoji/|/smilies/|pixel\\.|/pixel|stats\\.wordpress|feeds\\.wordpress|counter|/1x1|spacer\\.|blank\\.gif|tracking|share[-_]?(?:icon|button))");
  private static final int LEAST_WIDTH = 60;
  private static final int MOST_PICTURES = 50;

  static EntryHtml of(FeedText text) {
    String html = text.value();
    if (!html.contains("class=") && !html.contains("<img")) {
      return new EntryHtml(HtmlBlocks.of(html), List.of());
    }
    Element body = Jsoup.parseBodyFragment(html, text.base().orElse("")).body();
    List<Element> furniture = new ArrayList<>();
    List<FeedMedia> pictures = new ArrayList<>();
    for (Element element : body.getAllElements()) {
      if (element.hasAttr("class") && isFurniture(element)) {
        furniture.add(element);
      } else if (element.normalName().equals("img") && pictures.size() < MOST_PICTURES) {
        picture(element).ifPresent(pictures::add);
      }
    }
    furniture.forEach(Element::remove);
    return new EntryHtml(
        furniture.isEmpty() ? HtmlBlocks.of(body) : HtmlBlocks.of(body.html()),
        List.copyOf(pictures));
  }

  private static boolean isFurniture(Element element) {
    return element.classNames().stream().anyMatch(FURNITURE::contains);
  }

  private static Optional<FeedMedia> picture(Element image) {
    String address = image.hasAttr("data-src") ? image.absUrl("data-src") : image.absUrl("src");
    Optional<Integer> width = pixels(image.attr("width"));
    Optional<Integer> height = pixels(image.attr("height"));
    boolean tiny =
        width.filter(pixels -> pixels < LEAST_WIDTH).isPresent()
            || height.filter(pixels -> pixels < LEAST_WIDTH / 2).isPresent();
    if (tiny || !Addresses.isWeb(address) || NO_PICTURE.matcher(address).find()) {
      return Optional.empty();
    }
    return Optional.of(
        new FeedMedia(
            address,
            Optional.of("image"),
            Optional.empty(),
            Optional.empty(),
            width,
            height,
            caption(image),
            Optional.empty()));
  }

  private static Optional<String> caption(Element image) {
    Element around = image.parent();
    while (around != null && !isFigure(around)) {
      around = around.parent();
    }
    Element caption = around == null ? null : around.selectFirst("figcaption, .wp-caption-text");
    return Optional.ofNullable(caption).flatMap(found -> TitleText.ofPlain(found.text()));
  }

  private static boolean isFigure(Element element) {
    return element.normalName().equals("figure") || element.hasClass("wp-caption");
  }

  private static Optional<Integer> pixels(String attribute) {
    String number = attribute.strip().replaceFirst("px$", "");
    return number.matches("\\d{1,5}") ? Optional.of(Integer.valueOf(number)) : Optional.empty();
  }
}
