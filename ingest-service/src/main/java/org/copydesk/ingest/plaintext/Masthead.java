package org.copydesk.ingest.plaintext;

import java.util.List;
import java.util.Optional;

/// What stands above the story in a newsroom's plain-text export: a section line, the headline, a
/// standfirst, the byline, dates, in this usual order, each of them optional.
///
/// @param section the section path from general to special
/// @param byline as printed, its lines joined by commas
/// @param body all other lines of the document in their order: share buttons and captions between
///   headline and story, then the story
record Masthead(
    List<String> section,
    Optional<String> headline,
    Optional<String> standfirst,
    Optional<String> byline,
    Optional<String> published,
    Optional<String> updated,
    List<String> body) {

  /// Reads the top of a document.
  ///
  /// @param paragraphs the whole document
  static Masthead of(List<String> paragraphs) {
    return new MastheadReader(paragraphs).read();
  }
}
