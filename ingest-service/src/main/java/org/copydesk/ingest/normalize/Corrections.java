package org.copydesk.ingest.normalize;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.news.Article;

/// What marks a version as a correction rather than an update: this table, and nothing else.
public final class Corrections {
  private record Mark(String field, Pattern pattern) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark(
              "edNote", Pattern.compile("(?i)\\bcorrect(?:s|ed|ing|ion|ions)\\b|\\berratum\\b")),
          new Mark(
              "slugline", Pattern.compile("(?i)\\bcorrect(?:ion|ed|s)\\b|\\bcorrex\\b|\\bCOR\\b")),
          new Mark("headline", Pattern.compile("(?i)^\\W*correct(?:ion|ed|s)\\b\\s*[:–—-]")),
          new Mark("genre", Pattern.compile("(?i)^correction$")));

  private Corrections() {}

  /// The field that marks an article as a correction.
  ///
  /// @return for example `edNote`; absent for a plain update
  public static Optional<String> markedBy(Article article) {
    return MARKS.stream()
        .filter(mark ->
            text(article, mark.field).filter(text -> mark.pattern.matcher(text).find()).isPresent())
        .map(Mark::field)
        .findFirst();
  }

  private static Optional<String> text(Article article, String field) {
    return switch (field) {
      case "edNote" -> article.getEdNote();
      case "slugline" -> article.getSlugline();
      case "genre" -> article.getGenre();
      default -> article.getHeadline();
    };
  }
}
