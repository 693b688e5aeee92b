package org.copydesk.enrich.story;

import org.copydesk.enrich.duplicate.WordHash;

/// Ids of stories. Each article begins one when it is first published; the id tells when, so that
/// of two ids the smaller is the older story's, and everybody agrees on who is merged into whom.
final class StoryId {
  private static final String PREFIX = "urn:copydesk:story:";
  private static final int RADIX = 36;
  private static final int TIME_DIGITS = 9;

  private StoryId() {}

  /// The id of the story that an article begins.
  ///
  /// @param born when it was first published, in milliseconds
  static String of(String uri, long born) {
    String time = Long.toString(born, RADIX);
    return PREFIX
        + "0".repeat(Math.max(0, TIME_DIGITS - time.length()))
        + time
        + "-"
        + "%016x".formatted(WordHash.of(uri));
  }

  /// When its first article was first published, in milliseconds.
  static long born(String id) {
    return Long.parseLong(id.substring(PREFIX.length(), PREFIX.length() + TIME_DIGITS), RADIX);
  }

  static boolean older(String one, String other) {
    return one.compareTo(other) < 0;
  }
}
