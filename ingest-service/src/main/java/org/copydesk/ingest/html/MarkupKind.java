package org.copydesk.ingest.html;

import java.util.Set;
import org.copydesk.news.BlockKind;
import org.jsoup.nodes.Element;

/// What the markup of a page says that an element is: caption, credit, quotation, embedded post.
final class MarkupKind {
  private static final Set<String> EMBEDS =
      Set.of(
          "twitter-tweet",
          "twitter-video",
          "twitter-quote",
          "instagram-media",
          "tiktok-embed",
          "fb-post",
          "fb-video",
          "reddit-embed-bq",
          "reddit-card",
          "bluesky-embed",
          "mastodon-embed",
          "text-post-media",
          "imgur-embed-pub",
          "wp-embedded-content",
          "telegram-post",
          "threads-embed",
          "flourish-embed",
          "pinterest-embed");

  private MarkupKind() {}

  /// The kind of what stands in an element.
  ///
  /// @param outer the kind of what stands around it
  static BlockKind of(Element element, String name, BlockKind outer) {
    if (outer == BlockKind.EMBED) {
      return outer;
    }
    if (isEmbed(element, name)) {
      return BlockKind.EMBED;
    }
    return switch (name) {
      case "figcaption" -> BlockKind.CAPTION;
      case "figure" ->
          outer == BlockKind.PARAGRAPH
                  && element.selectFirst("table, pre, blockquote, p + p, li") == null
              ? BlockKind.CAPTION
              : outer;
      case "blockquote" -> outer == BlockKind.PARAGRAPH ? BlockKind.QUOTE : outer;
      case "p", "div", "span", "cite", "em", "small", "dd", "figure-caption", "section" ->
          named(element, outer);
      default -> outer;
    };
  }

  private static BlockKind named(Element element, BlockKind outer) {
    if (!element.hasAttr("class") && !element.hasAttr("itemprop")) {
      return outer;
    }
    String names = ClassNames.of(element);
    if (names.contains(" credit ")
        || names.contains(" credits ")
        || names.contains(" photocredit ")) {
      return BlockKind.CREDIT;
    }
    boolean caption =
        names.contains(" caption ")
            || names.contains(" caption text ")
            || names.contains(" figcaption ")
            || element.attr("itemprop").equals("caption");
    return caption && outer != BlockKind.CREDIT ? BlockKind.CAPTION : outer;
  }

  private static boolean isEmbed(Element element, String name) {
    return switch (name) {
      case "blockquote", "div" ->
          element.hasAttr("class") && element.classNames().stream().anyMatch(EMBEDS::contains);
      case "amp-twitter", "amp-instagram", "amp-facebook", "amp-tiktok", "amp-youtube" -> true;
      default -> false;
    };
  }
}
