package org.copydesk.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/// Undoes the content encoding of an answer, up to a limit on what comes out: a bomb stops there.
/// Servers that name an encoding which the bytes do not have are read by their bytes.
final class ContentEncoding {
  /// What is asked for.
  static final String ACCEPTED = "gzip, br, deflate";

  private static final int BUFFER = 16 * 1024;
  private static final int MOST_LAYERS = 3;

  private ContentEncoding() {}

  /// An answer as it was before it was encoded.
  ///
  /// @param problem what is wrong, where not all of it could be had
  @SuppressWarnings("ArrayRecordComponent") // never compared, and changed by nobody
  record Decoded(byte[] bytes, Optional<String> problem) {}

  /// Says that more came out than is allowed.
  static final class TooLarge extends IOException {}

  /// Says that the bytes cannot be decoded.
  static final class Unreadable extends IOException {
    Unreadable(String message) {
      super(message);
    }
  }

  /// Undoes the encodings of a body.
  ///
  /// @param header the Content-Encoding as it came
  /// @throws TooLarge where more than the limit comes out
  /// @throws Unreadable where the encoding is unknown or nothing can be read
  static Decoded decode(byte[] body, Optional<String> header, int limit)
      throws TooLarge, Unreadable {
    List<String> encodings =
        Arrays.stream(header.orElse("").split(","))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty() && !name.equals("identity"))
            .toList();
    if (encodings.size() > MOST_LAYERS) {
      throw new Unreadable("the answer is encoded %d times".formatted(encodings.size()));
    }
    Decoded decoded = new Decoded(body, Optional.empty());
    for (String encoding : encodings.reversed()) {
      decoded = layer(decoded, encoding, limit);
    }
    return isGzip(decoded.bytes) ? layer(decoded, "gzip", limit) : decoded;
  }

  private static Decoded layer(Decoded before, String encoding, int limit)
      throws TooLarge, Unreadable {
    byte[] bytes = before.bytes;
    if (bytes.length == 0) {
      return before;
    }
    Decoded after =
        switch (encoding) {
          case "gzip", "x-gzip" ->
              isGzip(bytes) ? read(bytes, GZIPInputStream::new, encoding, limit) : before;
          case "deflate" -> inflate(bytes, limit);
          case "br" -> brotli(bytes, limit);
          default ->
              throw new Unreadable(
                  "the answer has the content encoding \"%s\", which was not asked for"
                      .formatted(encoding));
        };
    return before.problem.isPresent() ? new Decoded(after.bytes, before.problem) : after;
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2
        && (bytes[0] & 0xFF) == 0x1F
        && (bytes[1] & 0xFF) == 0x8B
        && bytes[2] == 8;
  }

  private static Decoded inflate(byte[] bytes, int limit) throws TooLarge, Unreadable {
    boolean zlib =
        (bytes[0] & 0x0F) == 8
            && bytes.length > 1
            && (((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF)) % 31 == 0;
    Inflater inflater = new Inflater(!zlib);
    try {
      return read(bytes, in -> new InflaterInputStream(in, inflater), "deflate", limit);
    } catch (Unreadable e) {
      if (isText(bytes)) {
        return new Decoded(bytes, Optional.empty());
      }
      throw e;
    } finally {
      inflater.end();
    }
  }

  private static Decoded brotli(byte[] bytes, int limit) throws TooLarge, Unreadable {
    try {
      return read(bytes, BrotliInputStream::new, "br", limit);
    } catch (Unreadable e) {
      if (isText(bytes)) {
        return new Decoded(bytes, Optional.empty());
      }
      throw e;
    }
  }

  private static boolean isText(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, 64), java.nio.charset.StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .strip();
    return start.startsWith("<") || start.startsWith("{") || start.startsWith("[");
  }

  @FunctionalInterface
  private interface Opening {
    InputStream open(InputStream in) throws IOException;
  }

  private static Decoded read(byte[] bytes, Opening opening, String encoding, int limit)
      throws TooLarge, Unreadable {
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(limit, bytes.length * 4));
    try (InputStream in = opening.open(new ByteArrayInputStream(bytes))) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (out.size() + read > limit) {
          throw new TooLarge();
        }
        out.write(buffer, 0, read);
      }
      return new Decoded(out.toByteArray(), Optional.empty());
    } catch (TooLarge e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      String problem = "its %s encoding is broken (%s)".formatted(encoding, e.getMessage());
      if (out.size() == 0) {
        throw new Unreadable(problem);
      }
      return new Decoded(out.toByteArray(), Optional.of(problem));
    }
  }
}
