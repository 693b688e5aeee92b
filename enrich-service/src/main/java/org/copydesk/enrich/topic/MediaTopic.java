package org.copydesk.enrich.topic;

import java.util.List;
import java.util.stream.Stream;

/// An IPTC Media Topic that is in use.
///
/// @param code its eight digits, for example 20001065
/// @param name its name in English
/// @param broader the topics that it lies under, the nearest first; none for one of the top level
public record MediaTopic(String code, String name, List<MediaTopic> broader) {
  public MediaTopic {
    broader = List.copyOf(broader);
  }

  /// 1 for the top level.
  public int level() {
    return broader.size() + 1;
  }

  /// The topic of the top level that it lies under or is.
  public MediaTopic top() {
    return broader.isEmpty() ? this : broader.getLast();
  }

  /// Whether it is that topic or lies under it.
  public boolean within(MediaTopic other) {
    return equals(other) || broader.contains(other);
  }

  /// Itself and what it lies under, the nearest first.
  public List<MediaTopic> chain() {
    return Stream.concat(Stream.of(this), broader.stream()).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MediaTopic(String same, _, _) && code.equals(same);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }
}
