package org.copydesk.ingest.document;

import java.util.Optional;

/// The characters of a document, for readers of what never becomes a raw event as it is.
public final class DecodedText {
  private DecodedText() {}

  /// Decodes bytes as the content of a raw event is decoded.
  ///
  /// @param charset the encoding that its sender declares
  public static String of(byte[] bytes, Optional<String> charset) {
    return CharacterDecoder.decode(bytes, charset).text();
  }
}
