package org.copydesk.ingest.format;

import java.util.Optional;
import org.copydesk.ingest.normalize.Sha256;

/// An item that came in a document with others, as a document of its own.
///
/// @param itemId the item's id within its source: what the provider calls it, never its place in
///   the document
/// @param itemVersion the provider's version of it
/// @param url its address
/// @param mediaType of its text, one that a {@link Parser} reads as a single item
/// @param text the item as it stood in the document, complete in itself
public record UnpackedItem(
    String itemId,
    Optional<String> itemVersion,
    Optional<String> url,
    String mediaType,
    String text) {

  /// The id of an item that its provider gave none: SHA-256 of its text, so that the same item is
  /// known again.
  public static String digest(String text) {
    return "sha256-" + Sha256.hex(text);
  }
}
