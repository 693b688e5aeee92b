package org.copydesk.ingest.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.copydesk.ingest.format.UnreadableDocument;

/// What holds text without being text itself, told by its first bytes: a gzipped document is opened
/// as far as a document may be large; of everything else it is said what it is.
final class Container {
  private static final Map<String, String> NO_TEXT = new LinkedHashMap<>();
  private static final byte[] GZIP = {0x1F, (byte) 0x8B};

  static {
    NO_TEXT.put("255044462d", "a PDF");
    NO_TEXT.put("504b0304", "a zip archive or an office document");
    NO_TEXT.put("504b0506", "an empty zip archive");
    NO_TEXT.put("d0cf11e0a1b11ae1", "an old office document");
    NO_TEXT.put("7b5c727466", "a document in rich text format");
    NO_TEXT.put("89504e470d0a1a0a", "a PNG picture");
    NO_TEXT.put("ffd8ff", "a JPEG picture");
    NO_TEXT.put("474946383761", "a GIF picture");
    NO_TEXT.put("474946383961", "a GIF picture");
    NO_TEXT.put("4f676753", "an Ogg recording");
    NO_TEXT.put("494433", "an MP3 recording");
    NO_TEXT.put("425a68", "a bzip2 archive");
    NO_TEXT.put("fd377a585a00", "an xz archive");
    NO_TEXT.put("28b52ffd", "a zstd archive");
    NO_TEXT.put("7f454c46", "a program");
  }

  private Container() {}

  /// The bytes of the document itself.
  ///
  /// @throws UnreadableDocument where they are no text, or are more than a document may have
  static byte[] opened(byte[] bytes) throws UnreadableDocument {
    String start = HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
    for (Map.Entry<String, String> kind : NO_TEXT.entrySet()) {
      if (start.startsWith(kind.getKey())) {
        throw new UnreadableDocument(
            "unsupported-media-type",
            "the document is %s, which cannot be read; send the article as text, HTML or in a news format"
                .formatted(kind.getValue()));
      }
    }
    boolean gzipped = bytes.length > 2 && bytes[0] == GZIP[0] && bytes[1] == GZIP[1];
    return gzipped ? unzipped(bytes) : bytes;
  }

  private static byte[] unzipped(byte[] bytes) throws UnreadableDocument {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] plain = in.readNBytes(DocumentReader.MAX_DOCUMENT_BYTES + 1);
      if (plain.length > DocumentReader.MAX_DOCUMENT_BYTES) {
        throw new UnreadableDocument(
            "document-too-large",
            "the document is gzipped and has more than %d bytes when it is opened"
                .formatted(DocumentReader.MAX_DOCUMENT_BYTES));
      }
      return plain;
    } catch (IOException e) {
      throw new UnreadableDocument(
          "broken-gzip",
          "the document is gzipped but cannot be opened (%s); send it whole, or unzipped"
              .formatted(e.getMessage()));
    }
  }
}
