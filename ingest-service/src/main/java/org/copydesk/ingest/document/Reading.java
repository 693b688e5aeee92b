package org.copydesk.ingest.document;

import java.util.List;
import org.copydesk.news.Article;
import org.copydesk.news.PubStatus;
import org.copydesk.news.RawEvent;

/// What became of reading a document.
public sealed interface Reading {
  /// It was read.
  ///
  /// @param article the article as if it were its first version
  /// @param declared the publishing status that the document states; USABLE where it states none
  /// @param notices an event for each other item that the document declares not to be used
  record Parsed(Article article, PubStatus declared, List<RawEvent> notices) implements Reading {}

  /// It holds several items, each of which is to be read on its own.
  ///
  /// @param items an event for each, in their order; none is ever unpacked again
  record Unpacked(List<RawEvent> items) implements Reading {}

  /// It cannot be read.
  ///
  /// @param code short and stable, for programs
  /// @param reason what is wrong, where, and what to do, for people
  record Rejected(String code, String reason) implements Reading {}
}
