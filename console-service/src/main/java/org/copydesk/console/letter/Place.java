package org.copydesk.console.letter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/// Where a record lies.
record Place(TopicPartition partition, long offset) {
  private static final Pattern FORM =
      Pattern.compile("([a-zA-Z0-9._-]{1,249})/(\\d{1,9})/(\\d{1,18})");

  /// Reads topic/partition/offset; absent for anything else.
  static Optional<Place> of(String text) {
    Matcher place = FORM.matcher(text);
    return place.matches()
        ? Optional.of(
            new Place(
                new TopicPartition(place.group(1), Integer.parseInt(place.group(2))),
                Long.parseLong(place.group(3))))
        : Optional.empty();
  }
}
