package org.copydesk.ingest.normalize;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.news.Article;

/// What marks a version as a correction rather than an update: this table, and nothing else.
public final class Corrections {
  /// The witness that a format's own mark of a correction leaves, see {@link
  /// Draft#declaredCorrection}.
  static final String WITNESS = "correction";

  private record Mark(String field, Pattern pattern) {}

  private static final String NOUNS =
      "corrections?|corrected|corrects|correcting|corrigend(?:a|um)|errat(?:a|um)|berichtig(?:ung|t)"
          + "|korrektur|korrigiert|richtigstellung|rectificati(?:f|on)|correcci[oó]n|corregid[oa]|fe"
          + " de erratas|rectificaci[oó]n|correção|corrigid[oa]|errata"
          + " corrige|rettifica|correzione|corretto"
          + "|rectificatie|correctie|gecorrigeerd|rättelse|rättad|rettelse|oikaisu|korjattu"
          + "|sprostowanie|korekta|oprava|düzeltme|исправлено|исправление|уточнение|виправлено|виправлення"
          + "|تصحيح|訂正|更正|정정|바로잡습니다";
  private static final String WORD = "(?<![\\p{L}\\p{N}])(?:" + NOUNS + ")(?![\\p{L}\\p{N}])";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final List<Mark> MARKS =
      List.of(
          new Mark("edNote", Pattern.compile(WORD, FLAGS)),
          new Mark("slugline", Pattern.compile(WORD + "|\\b(?:correx|CORR?)\\b", FLAGS)),
          new Mark(
              "headline",
              Pattern.compile(
                  "^\\W*(?:"
                      + NOUNS
                      + ")\\s*(?:[:：–—\\]】)-]|-(?=\\p{Lu}))|[(\\[](?:"
                      + NOUNS
                      + ")[)\\]]$",
                  FLAGS)),
          new Mark("genre", Pattern.compile("^(?:" + NOUNS + ")$", FLAGS)));

  private Corrections() {}

  /// What marks an article as a correction: what its format declares, else the first field of the
  /// table that says so.
  ///
  /// @return for example `edNote`; absent for a plain update
  public static Optional<String> markedBy(Article article) {
    Optional<String> declared =
        Optional.ofNullable(article.getProvenance().getWitnesses().get(WITNESS));
    return declared.or(() ->
        MARKS.stream()
            .filter(mark ->
                text(article, mark.field)
                    .filter(text -> mark.pattern.matcher(text).find())
                    .isPresent())
            .map(Mark::field)
            .findFirst());
  }

  /// The hash of what an article says of its correction: the same as long as it speaks of the same
  /// one. A mark without words is a new one with each content.
  ///
  /// @return absent for a plain update
  public static Optional<String> noteHash(Article article) {
    return markedBy(article)
        .map(mark ->
            MARKS.stream().anyMatch(known -> known.field.equals(mark))
                ? text(article, mark).orElse("")
                : article.getEdNote().orElse(article.getContentHash()))
        .map(Sha256::hex);
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
