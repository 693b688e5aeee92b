package org.copydesk.ingest.normalize;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.copydesk.news.Article;
import org.copydesk.news.NewsDate;
import org.jspecify.annotations.Nullable;

/// The hash of what decides whether two versions are the same. Version numbers, version dates and
/// provenance are not part of it: the same story exported again is the same content.
final class ContentHash {
  private static final byte FIELD_END = 0;

  private ContentHash() {}

  /// SHA-256 in hexadecimal.
  static String of(Article.Builder article) {
    MessageDigest digest = sha256();
    Stream.of(
            text(article.getHeadline()),
            text(article.getStandfirst()),
            text(article.getSlugline()),
            text(article.getSection()),
            text(article.getByline()),
            text(article.getText()),
            text(article.getBlocks()),
            text(article.getMedia()),
            text(article.getSubjects()),
            text(article.getKeywords()),
            text(article.getRights()),
            text(article.getUrgency()),
            text(article.getGenre()),
            text(article.getEdNote()),
            text(article.getLanguage()),
            instant(article.getEmbargoedUntil()),
            instant(article.getExpires()))
        .forEach(field -> {
          digest.update(field.getBytes(StandardCharsets.UTF_8));
          digest.update(FIELD_END);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String text(@Nullable Object field) {
    return field instanceof List<?> list ? list.toString() : Objects.toString(field, "");
  }

  private static String instant(@Nullable NewsDate date) {
    return date == null ? "" : date.getValue().toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
