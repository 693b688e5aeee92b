package org.copydesk.ingest.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The headers of an answer.
///
/// @param values by name in lower case, in the order in which they came
public record ResponseHeaders(Map<String, List<String>> values) {
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([^\"';\\s]+)");

  /// The first value of a header.
  public Optional<String> first(String name) {
    return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /// The media type without parameters, in lower case.
  public Optional<String> mediaType() {
    return first("content-type")
        .map(type -> type.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT))
        .filter(type -> type.matches("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+"));
  }

  /// The character encoding that the media type declares.
  public Optional<String> charset() {
    return first("content-type").map(CHARSET::matcher).filter(Matcher::find).map(m -> m.group(1));
  }
}
