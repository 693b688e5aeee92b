package org.copydesk.ingest.document;

import java.util.Locale;
import java.util.Optional;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.news.Document;

/// A document whose bytes have been decoded and whose format is known.
///
/// @param format what reads it
/// @param mediaType what it is, by its content
/// @param text its characters
/// @param decoded how they were decoded
record OpenedDocument(
    Formats.Format format, String mediaType, TextDocument text, CharacterDecoder.Decoded decoded) {

  /// Opens a document.
  ///
  /// @param bodyOnly whether it is a story's body as it is, whatever it looks like
  /// @throws UnreadableDocument where it is empty, too large, no text, or in no format that is read
  static OpenedDocument of(Document document, Optional<String> url, boolean bodyOnly)
      throws UnreadableDocument {
    byte[] bytes = new byte[document.getBytes().remaining()];
    document.getBytes().duplicate().get(bytes);
    if (bytes.length == 0) {
      throw new UnreadableDocument(
          "empty-document", "the document has no bytes; send the article's text");
    }
    checkSize(bytes.length);
    byte[] plain = Container.opened(bytes);
    CharacterDecoder.Decoded decoded = CharacterDecoder.decode(plain, document.getCharset());
    int nul = decoded.text().indexOf('\u0000');
    if (nul >= 0) {
      throw new UnreadableDocument(
          "not-text",
          "the document says it is %s but holds binary data (a NUL character at position %d)"
              .formatted(document.getMediaType(), nul));
    }
    String stated = document.getMediaType();
    int parameters = stated.indexOf(';');
    String declared =
        stated
            .substring(0, parameters < 0 ? stated.length() : parameters)
            .strip()
            .toLowerCase(Locale.ROOT);
    String mediaType = bodyOnly ? declared : Detection.mediaType(declared, decoded.text());
    return new OpenedDocument(
        format(mediaType), mediaType, new TextDocument(decoded.text(), url, bodyOnly), decoded);
  }

  static void checkSize(long bytes) throws UnreadableDocument {
    Optional<Reading.Rejected> tooLarge = DocumentReader.tooLarge(bytes);
    if (tooLarge.isPresent()) {
      throw new UnreadableDocument(tooLarge.get().code(), tooLarge.get().reason());
    }
  }

  private static Formats.Format format(String mediaType) throws UnreadableDocument {
    return Formats.of(mediaType)
        .orElseThrow(() ->
            new UnreadableDocument(
                "unsupported-media-type",
                "documents of media type \"%s\" cannot be read; send one of %s"
                    .formatted(mediaType, Formats.mediaTypes())));
  }
}
