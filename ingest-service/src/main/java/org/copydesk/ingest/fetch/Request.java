package org.copydesk.ingest.fetch;

import java.util.Optional;

/// What to ask for.
///
/// @param url the address, as written
/// @param etag what the answer before had as its ETag: an unchanged document is not sent again
/// @param lastModified what it had as Last-Modified, as written
/// @param accept the media types that are of use, as in the Accept header
/// @param maxBytes how large the answer may be, on the wire and unpacked
public record Request(
    String url, Optional<String> etag, Optional<String> lastModified, String accept, int maxBytes) {

  /// A request without anything known of the answer before.
  public static Request of(String url, String accept, int maxBytes) {
    return new Request(url, Optional.empty(), Optional.empty(), accept, maxBytes);
  }
}
