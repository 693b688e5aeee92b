package org.copydesk.service.event;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A record on its way to a topic, and what it is about.
///
/// @param subject the CloudEvents subject: the article's URI
/// @param id what, with the version and the topic, makes the event unique
/// @param version the version it is about
/// @param value absent for a tombstone
public record Event<V>(String subject, String id, long version, @Nullable V value) {
  /// An event whose subject says enough.
  public static <V> Event<V> of(String subject, long version, V value) {
    return new Event<>(subject, subject, version, value);
  }

  /// The same event with its value in another form; a tombstone stays one.
  public <W> Event<W> map(Function<? super V, W> form) {
    return new Event<>(subject, id, version, value == null ? null : form.apply(value));
  }
}
