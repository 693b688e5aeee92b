package org.copydesk.ingest.html;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.news.Author;

/// What a page's metadata says already, and its text only repeats; in the form that {@link #key}
/// gives.
///
/// @param headlines the headline and the page's title
/// @param standfirst the description of the page
/// @param authors their names
record Stated(List<String> headlines, Optional<String> standfirst, List<String> authors) {
  static Stated of(Draft draft, String title) {
    return new Stated(
        Stream.of(draft.fields().getHeadline(), title)
            .filter(Objects::nonNull)
            .map(Stated::key)
            .filter(key -> !key.isEmpty())
            .distinct()
            .toList(),
        Optional.ofNullable(draft.fields().getStandfirst()).map(Stated::key),
        Optional.ofNullable(draft.fields().getAuthors()).orElse(List.of()).stream()
            .map(Author::getName)
            .map(Stated::key)
            .filter(name -> name.length() > 4)
            .toList());
  }

  boolean isHeadline(String text) {
    String key = key(text);
    return key.length() > 5
        && headlines.stream()
            .anyMatch(headline ->
                headline.equals(key)
                    || (key.length() > 20
                        && headline.startsWith(key)
                        && key.length() * 2 > headline.length())
                    || (headline.length() > 20
                        && key.startsWith(headline)
                        && key.length() < headline.length() * 2));
  }

  boolean isStandfirst(String text) {
    String key = key(text);
    return standfirst
        .filter(told ->
            key.length() > 20
                && (told.equals(key)
                    || (told.startsWith(key.substring(0, Math.min(key.length(), 60)))
                        && key.length() < told.length() + 60)))
        .isPresent();
  }

  boolean namesAuthor(String text) {
    String key = key(text);
    return authors.stream().anyMatch(key::contains);
  }

  /// Letters and digits alone, in lower case: how two renderings of a text are compared.
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(c);
      }
    }
    return key.toString();
  }
}
