package org.copydesk.ingest.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.html.HtmlBlocks;
import org.copydesk.ingest.html.TagLimit;
import org.copydesk.ingest.normalize.Byline;
import org.copydesk.ingest.normalize.CleanText;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Piece;
import org.copydesk.ingest.plaintext.LineLabels;
import org.copydesk.ingest.plaintext.PrintedText;
import org.copydesk.ingest.xml.XmlElement;
import org.copydesk.news.BlockKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// The body of an item as its provider sent it: what repeats the headline and the byline is taken
/// off its top, and credit lines are told from the story.
public final class StoryBody {
  private static final int TOP = 15;
  private static final int BYLINE_WITHIN = 3;
  private static final int MOST_LOOKED_AT = 20_000;
  private static final int STORY_CHARS = 250;
  private static final int LINE_CHARS = 50;
  private static final int HINTED_CHARS = 180;
  private static final Pattern BRACKET_END = Pattern.compile("[)\\]_*—]\\.?$");
  private static final List<String> HINTS =
      List.of(
          "©",
          "copyright",
          "reporting by",
          "written by",
          "edited by",
          "compiled by",
          "contributed to this",
          "newsletter",
          "read more",
          "subscribe",
          "sign up",
          "photo by");

  private StoryBody() {}

  /// Adds a body that is marked up as HTML or XHTML.
  ///
  /// @param headlines what the item's headlines say, which a body often repeats
  public static void html(Draft draft, String html, Collection<String> headlines) {
    html(draft, Jsoup.parseBodyFragment(TagLimit.applied(draft, html)).body(), headlines);
  }

  /// Adds a body that is the XHTML in an element.
  ///
  /// @param headlines what the item's headlines say, which a body often repeats
  public static void xhtml(Draft draft, XmlElement content, Collection<String> headlines) {
    html(draft, StoryHtml.body(content), headlines);
  }

  private static void html(Draft draft, Element body, Collection<String> headlines) {
    BodyLinks.read(draft, body);
    pieces(draft, HtmlBlocks.of(body), headlines);
  }

  /// Adds a body of plain text.
  ///
  /// @throws UnreadableDocument for more lines than any article has
  public static void plain(Draft draft, String text, Collection<String> headlines)
      throws UnreadableDocument {
    String story = text.stripLeading();
    int end = story.indexOf('\n');
    boolean repeats = end > 0 && repeats(words(headlines), story.substring(0, end));
    PrintedText.body(draft, repeats ? story.substring(end + 1) : text);
  }

  /// Adds the pieces of a body and reads the dateline that it may begin with.
  public static void pieces(Draft draft, List<Piece> pieces, Collection<String> headlines) {
    List<Piece> story = withoutTop(pieces, words(headlines));
    for (int i = 0; i < story.size(); i++) {
      Piece piece = story.get(i);
      if (i < BYLINE_WITHIN && isByline(piece)) {
        byline(draft, piece);
      } else {
        draft.add(i < MOST_LOOKED_AT ? label(piece) : piece.kind(), piece.text());
      }
    }
    if (draft.fields().getDateline() == null) {
      PrintedText.dateline(draft);
    }
  }

  /// The pieces from the headline on, without it; what stands above it is no story.
  private static List<Piece> withoutTop(List<Piece> pieces, Set<String> headlines) {
    int headline = -1;
    for (int i = 0; i < Math.min(TOP, pieces.size()); i++) {
      if (repeats(headlines, pieces.get(i).text())) {
        headline = i;
      } else if (pieces.get(i).text().length() > STORY_CHARS) {
        break;
      }
    }
    List<Piece> story = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (i > headline) {
        story.add(piece);
      } else if (!repeats(headlines, piece.text())) {
        story.add(piece.isStory() ? new Piece(BlockKind.BOILERPLATE, piece.text()) : piece);
      }
    }
    return story;
  }

  private static boolean isByline(Piece piece) {
    return piece.kind() == BlockKind.PARAGRAPH
        && Byline.startsLikeOne(CleanText.line(piece.text()));
  }

  private static void byline(Draft draft, Piece piece) {
    if (draft.fields().getByline() == null) {
      PrintedText.byline(draft, piece.text());
      draft.witness("authors", "body");
    }
    draft.add(BlockKind.CREDIT, piece.text());
  }

  /// What is marked up as a paragraph may be a credit line or boilerplate, no more.
  private static BlockKind label(Piece piece) {
    if (piece.kind() != BlockKind.PARAGRAPH || !mayBeLine(piece.text())) {
      return piece.kind();
    }
    return LineLabels.besideStory(piece.text()).orElse(piece.kind());
  }

  /// Whether a paragraph is worth a closer look, which costs more than all other reading.
  private static boolean mayBeLine(String text) {
    boolean bracketed = "([_*—".indexOf(text.charAt(0)) >= 0 && BRACKET_END.matcher(text).find();
    if (text.length() <= LINE_CHARS || (bracketed && text.length() <= STORY_CHARS)) {
      return true;
    }
    return text.length() <= HINTED_CHARS && isHinted(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isHinted(String lower) {
    for (String hint : HINTS) {
      if (lower.contains(hint)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> words(Collection<String> texts) {
    return texts.stream()
        .map(Letters::of)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toSet());
  }

  private static boolean repeats(Set<String> headlines, String text) {
    return text.length() < 2 * STORY_CHARS && headlines.contains(Letters.of(text));
  }
}
