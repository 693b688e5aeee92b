package org.copydesk.ingest.normalize;

import org.copydesk.news.BlockKind;

/// A labelled stretch of text in its place, before offsets are counted.
///
/// @param kind what it is
/// @param text its words; lines of lists and tables are separated by `\n`, cells by tabs
public record Piece(BlockKind kind, String text) {
  /// Whether the piece is part of the story, as opposed to captions, credits, embeds and
  /// boilerplate.
  public boolean isStory() {
    return switch (kind) {
      case PARAGRAPH, HEADING, QUOTE, LIST, TABLE, UNKNOWN -> true;
      case CAPTION, CREDIT, EMBED, BOILERPLATE -> false;
    };
  }
}
