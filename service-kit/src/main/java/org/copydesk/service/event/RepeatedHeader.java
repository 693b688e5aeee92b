package org.copydesk.service.event;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/// A header that mostly says the same as that of the record before, and then is not made again. For
/// one thread.
final class RepeatedHeader<T> {
  private final String name;
  private final Function<T, String> text;
  private @Nullable T last;
  private @Nullable Header header;

  /// @param text what the header says of a value
  RepeatedHeader(String name, Function<T, String> text) {
    this.name = name;
    this.text = text;
  }

  /// The header of a value.
  Header of(T value) {
    Header known = header;
    if (known == null || !value.equals(last)) {
      known = of(name, text.apply(value));
      header = known;
      last = value;
    }
    return known;
  }

  /// A header whose value is a text.
  static Header of(String name, String value) {
    return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
