package org.copydesk.ingest.html;

import java.util.Set;
import java.util.StringTokenizer;
import org.copydesk.news.BlockKind;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

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

  private static final Set<String> LARGE = Set.of("h1", "h2", "h3", "article");
  private static final int MOST_PARAGRAPHS = 2;
  private static final int MOST_NODES = 300;

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
      case "figure" -> outer == BlockKind.PARAGRAPH ? BlockKind.CAPTION : outer;
      case "pre" -> BlockKind.PARAGRAPH;
      case "blockquote" ->
          outer == BlockKind.PARAGRAPH || outer == BlockKind.CAPTION ? BlockKind.QUOTE : outer;
      case "p", "div", "span", "cite", "em", "small", "dd", "q", "aside" -> named(element, outer);
      default -> outer;
    };
  }

  private static BlockKind named(Element element, BlockKind outer) {
    if (!element.hasAttr("class") || !(mayTell(element.attr("class")) || mayTell(element.id()))) {
      return outer;
    }
    String names = ClassNames.of(element);
    if (names.contains(" pullquote ") || names.contains(" pull quote ")) {
      return BlockKind.QUOTE;
    }
    if ((!names.contains("cred") && !names.contains("caption")) || isLarge(element)) {
      return outer;
    }
    if (names.contains(" credit ")
        || names.contains(" credits ")
        || names.contains(" photocredit ")) {
      return BlockKind.CREDIT;
    }
    boolean caption =
        names.contains(" caption ")
            || names.contains(" caption text ")
            || names.contains(" figcaption ");
    return caption && outer != BlockKind.CREDIT ? BlockKind.CAPTION : outer;
  }

  /// Whether a name holds the letters that all telling words have.
  private static boolean mayTell(String name) {
    for (int i = 0; i < name.length(); i++) {
      boolean tells =
          switch (name.charAt(i)) {
            case 'q', 'Q' -> name.regionMatches(true, i, "quote", 0, 5);
            case 'c', 'C' ->
                name.regionMatches(true, i, "cred", 0, 4)
                    || name.regionMatches(true, i, "caption", 0, 7);
            default -> false;
          };
      if (tells) {
        return true;
      }
    }
    return false;
  }

  /// Whether an element holds more than captions and credits do.
  private static boolean isLarge(Element element) {
    int[] paragraphs = {0};
    int[] elements = {0};
    return NodeTraversor.filter(
            (node, depth) -> {
              String name = node.normalName();
              paragraphs[0] += name.equals("p") ? 1 : 0;
              elements[0]++;
              boolean large =
                  paragraphs[0] > MOST_PARAGRAPHS
                      || elements[0] > MOST_NODES
                      || LARGE.contains(name);
              return large ? FilterResult.STOP : FilterResult.CONTINUE;
            },
            element)
        == FilterResult.STOP;
  }

  private static boolean isEmbedNamed(String classes) {
    StringTokenizer names = ClassNames.each(classes);
    while (names.hasMoreTokens()) {
      if (EMBEDS.contains(names.nextToken())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEmbed(Element element, String name) {
    return switch (name) {
      case "blockquote", "div" -> isEmbedNamed(element.attr("class"));
      case "amp-twitter", "amp-instagram", "amp-facebook", "amp-tiktok", "amp-youtube" -> true;
      default -> false;
    };
  }
}
