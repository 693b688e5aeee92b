package org.copydesk.console.newsroom;

import java.util.Locale;

/// Which rows of the list are wanted; an empty field wants all.
///
/// @param source the source's name, exactly
/// @param standing the name of a standing
/// @param text words that stand in the headline, the URI or the names of topics
public record Filter(String source, String standing, String text) {
  /// Wants everything.
  public static final Filter ALL = new Filter("", "", "");

  /// Whether a row is wanted.
  boolean wants(Row row) {
    return (source.isEmpty() || source.equals(row.source()))
        && (standing.isEmpty() || standing.equals(row.standing().name()))
        && (text.isBlank() || said(row).contains(text.strip().toLowerCase(Locale.ROOT)));
  }

  private static String said(Row row) {
    return (row.headline() + "\n" + row.uri() + "\n" + String.join("\n", row.topics()))
        .toLowerCase(Locale.ROOT);
  }
}
