package org.copydesk.ingest.normalize;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.generic.IndexedRecord;
import org.copydesk.news.Article;
import org.copydesk.news.NewsDate;
import org.jspecify.annotations.Nullable;

/// The hash of what decides whether two versions are the same. Version numbers, version dates and
/// provenance are not part of it: the same story exported again is the same content.
final class ContentHash {
  private static final char FIELD_END = 0;
  private static final char ITEM_END = 1;
  private static final char PART_END = 2;

  private ContentHash() {}

  /// SHA-256 in hexadecimal.
  static String of(Article.Builder article) {
    StringBuilder content = new StringBuilder(article.getText().length() + 2048);
    Stream.of(
            article.getHeadline(),
            article.getStandfirst(),
            article.getSlugline(),
            article.getSection(),
            article.getByline(),
            article.getText(),
            article.getBlocks(),
            article.getMedia(),
            article.getSubjects(),
            article.getKeywords(),
            article.getRights(),
            article.getUrgency(),
            article.getGenre(),
            article.getEdNote(),
            article.getLanguage(),
            instant(article.getEmbargoedUntil()),
            instant(article.getExpires()))
        .forEach(field -> {
          append(field, content);
          content.append(FIELD_END);
        });
    return Sha256.hex(content.toString());
  }

  private static void append(@Nullable Object value, StringBuilder content) {
    switch (value) {
      case null -> {}
      case List<?> list ->
          list.forEach(item -> {
            append(item, content);
            content.append(ITEM_END);
          });
      case IndexedRecord item -> {
        for (int i = 0; i < item.getSchema().getFields().size(); i++) {
          append(item.get(i), content);
          content.append(PART_END);
        }
      }
      default -> content.append(value);
    }
  }

  private static String instant(@Nullable NewsDate date) {
    return date == null ? "" : date.getValue().toString();
  }
}
