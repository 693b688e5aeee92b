package org.copydesk.ingest.receive;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/// The content encodings of request bodies. Decoding is a stream: whoever reads it sets the bound.
final class Encodings {
  static final String ACCEPTED = "gzip, deflate, br";
  private static final int BUFFER_BYTES = 16 * 1024;

  private Encodings() {}

  static boolean isIdentity(String encoding) {
    String name = encoding.strip().toLowerCase(Locale.ROOT);
    return name.isEmpty() || name.equals("identity");
  }

  /// The decoded body.
  ///
  /// @throws Refused for an encoding that is not known
  /// @throws IOException where the body does not begin as its encoding must
  static InputStream decoded(String encoding, InputStream body) throws Refused, IOException {
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> body;
      case "gzip", "x-gzip" -> new GZIPInputStream(body, BUFFER_BYTES);
      case "deflate" -> inflated(body);
      case "br" -> new BrotliInputStream(body, BUFFER_BYTES);
      default ->
          throw new Refused(
              Problem.unsupported(
                  "Content-Encoding \"%s\" is not known; send one of %s, or none"
                      .formatted(encoding, ACCEPTED)));
    };
  }

  /// The standard wants a zlib wrapper around "deflate"; half of the world leaves it away.
  private static InputStream inflated(InputStream body) throws IOException {
    PushbackInputStream ahead = new PushbackInputStream(body, 2);
    byte[] start = ahead.readNBytes(2);
    ahead.unread(start);
    boolean wrapped =
        start.length == 2
            && (start[0] & 0x0F) == 8
            && (((start[0] & 0xFF) << 8) | (start[1] & 0xFF)) % 31 == 0;
    return new InflaterInputStream(ahead, new Inflater(!wrapped), BUFFER_BYTES) {
      @Override
      public void close() throws IOException {
        inf.end();
        super.close();
      }
    };
  }
}
