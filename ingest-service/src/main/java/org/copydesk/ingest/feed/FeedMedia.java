package org.copydesk.ingest.feed;

import java.util.Optional;

/// A picture, video or recording.
///
/// @param url where it is to be had
/// @param medium image, video, audio, document or executable, in Media RSS's words
/// @param type its media type
/// @param bytes its size
/// @param width in pixels
/// @param height in pixels
/// @param caption what it shows
/// @param credit whom to credit
public record FeedMedia(
    String url,
    Optional<String> medium,
    Optional<String> type,
    Optional<Long> bytes,
    Optional<Integer> width,
    Optional<Integer> height,
    Optional<String> caption,
    Optional<String> credit) {

  /// A file of which nothing more is known.
  static FeedMedia file(
      String url,
      Optional<String> medium,
      Optional<String> type,
      Optional<Long> bytes,
      Optional<String> caption) {
    return new FeedMedia(
        url, medium, type, bytes, Optional.empty(), Optional.empty(), caption, Optional.empty());
  }

  /// A picture of which nothing more is known.
  static FeedMedia picture(String url) {
    return file(url, Optional.of("image"), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
