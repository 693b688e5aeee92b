package org.copydesk.ingest.story;

import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.CleanText;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Piece;
import org.copydesk.ingest.plaintext.PrintedText;
import org.copydesk.news.BlockKind;

/// What an item says in short of itself, once its body is known: a standfirst, the whole text of a
/// partial item, or only the beginning of the story cut off.
public final class Standfirst {
  private static final int DATELINE_CHARS = 120;
  private static final Pattern ELLIPSIS =
      Pattern.compile("(?<!\\s)\\s*(?:\\.{3}|…|\\[(?:…|\\.{3})\\])$");

  private Standfirst() {}

  /// Settles what a description is.
  ///
  /// @param description with its mark-up taken off
  public static void settle(Draft draft, String description, String witness) {
    String text = CleanText.line(description);
    if (text.isEmpty()) {
      return;
    }
    List<Piece> pieces = draft.pieces();
    if (pieces.stream().noneMatch(Piece::isStory)) {
      draft.add(BlockKind.PARAGRAPH, text);
      draft.witness("text", witness);
      draft.warn("the item has no body; its description was taken as its text");
      PrintedText.dateline(draft);
    } else if (isExcerpt(text, pieces)) {
      draft.witness("standfirst", "left out, as the story begins with it cut off");
    } else {
      draft.fields().setStandfirst(text);
      draft.witness("standfirst", witness);
      withoutTeaser(draft, text);
    }
  }

  /// Whether a text stops in the middle of a sentence with which the story begins.
  private static boolean isExcerpt(String text, List<Piece> pieces) {
    String begun = ELLIPSIS.matcher(text).replaceFirst("");
    boolean cut = !begun.equals(text) || !endsSentence(text);
    if (!cut) {
      return false;
    }
    StringBuilder story = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece.isStory() && story.length() < begun.length() + DATELINE_CHARS) {
        story.append(CleanText.line(piece.text())).append(' ');
      }
    }
    int at = Letters.of(story.toString()).indexOf(Letters.of(begun));
    return at >= 0 && at <= DATELINE_CHARS;
  }

  private static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0 && "\"'”’»)]".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?:".indexOf(text.charAt(end - 1)) >= 0;
  }

  /// A standfirst that a body prints above the paragraph with the dateline is no part of the story.
  private static void withoutTeaser(Draft draft, String standfirst) {
    List<Piece> pieces = draft.pieces();
    List<Piece> story = pieces.stream().filter(Piece::isStory).toList();
    boolean repeats =
        story.size() > 1 && Letters.of(story.getFirst().text()).equals(Letters.of(standfirst));
    if (repeats && draft.fields().getDateline() == null) {
      int at = pieces.indexOf(story.getFirst());
      Piece teaser = pieces.remove(at);
      PrintedText.dateline(draft);
      if (draft.fields().getDateline() == null) {
        pieces.add(at, teaser);
      }
    }
  }
}
