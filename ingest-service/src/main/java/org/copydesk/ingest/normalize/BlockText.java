package org.copydesk.ingest.normalize;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.news.Block;
import org.copydesk.news.BlockKind;

/// The text of an article and the blocks that label it.
///
/// @param text all pieces, separated by blank lines
/// @param blocks one a piece, with offsets in Unicode code points
record BlockText(String text, List<Block> blocks) {
  private static final String BETWEEN = "\n\n";

  /// Joins pieces; empty ones are left out.
  static BlockText of(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    int position = 0;
    for (Piece piece : pieces) {
      String words = clean(piece);
      if (words.isEmpty()) {
        continue;
      }
      if (!blocks.isEmpty()) {
        text.append(BETWEEN);
        position += BETWEEN.length();
      }
      int end = position + words.codePointCount(0, words.length());
      blocks.add(new Block(piece.kind(), position, end));
      text.append(words);
      position = end;
    }
    return new BlockText(text.toString(), blocks);
  }

  private static String clean(Piece piece) {
    return piece.kind() == BlockKind.LIST || piece.kind() == BlockKind.TABLE
        ? CleanText.lines(piece.text())
        : CleanText.line(piece.text());
  }
}
