package org.copydesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private static final String FURNITURE =
      ".feedflare, .sharedaddy, .jp-relatedposts, .more-link, .read-more, .readmore, .yarpp,"
          + " .addtoany_share_save_container, .addtoany_content, .social-share, .share-buttons,"
          + " .wp-block-jetpack-subscriptions, .mc4wp-form, .post-views, .blogger-post-footer,"
          + " .screen-reader-text, .sr-only, .visually-hidden, .post-tags, .heateor_sss_sharing_container";
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
    body.select(FURNITURE).remove();
    return new EntryHtml(HtmlBlocks.of(body.html()), pictures(body));
  }

  private static List<FeedMedia> pictures(Element body) {
    List<FeedMedia> pictures = new ArrayList<>();
    for (Element image : body.getElementsByTag("img")) {
      if (pictures.size() < MOST_PICTURES) {
        picture(image).ifPresent(pictures::add);
      }
    }
    return pictures;
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
    Element around = image.closest("figure, .wp-caption");
    Element caption =
        around == null ? null : around.selectFirst("figcaption, .wp-caption-text");
    return Optional.ofNullable(caption).flatMap(found -> TitleText.ofPlain(found.text()));
  }

  private static Optional<Integer> pixels(String attribute) {
    String number = attribute.strip().replaceFirst("px$", "");
    return number.matches("\\d{1,5}") ? Optional.of(Integer.valueOf(number)) : Optional.empty();
  }
}
