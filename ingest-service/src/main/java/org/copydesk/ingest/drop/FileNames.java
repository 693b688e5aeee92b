package org.copydesk.ingest.drop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;

/// Names of files as bytes. A JVM that runs in the C locale shows every letter beyond ASCII as "?"
/// and cannot make such a name; an address of a file keeps the bytes whatever the locale is.
final class FileNames {
  private FileNames() {}

  /// The path of a file below a folder, with slashes, in composed characters.
  ///
  /// @return absent where it is not UTF-8
  static Optional<String> text(Path folder, Path file) {
    String below = rawPath(file).substring(rawPath(folder).length() + 1);
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(below))).toString();
      return Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC));
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  /// The path of a file with something at the end of its name.
  ///
  /// @param suffix plain characters
  static Path with(Path file, String suffix) {
    return path(rawPath(file) + suffix);
  }

  /// The path of a file with something before its name.
  ///
  /// @param prefix plain characters
  static Path after(String prefix, Path file) {
    String raw = rawPath(file);
    int name = raw.lastIndexOf('/') + 1;
    return path(raw.substring(0, name) + prefix + raw.substring(name));
  }

  /// The path of a file without the beginning of its name.
  ///
  /// @param length of the beginning, all of it plain characters
  static Path without(Path file, int length) {
    String raw = rawPath(file);
    int name = raw.lastIndexOf('/') + 1;
    return path(raw.substring(0, name) + raw.substring(name + length));
  }

  /// How many bytes a file's name has.
  static int length(Path file) {
    String raw = rawPath(file);
    return bytes(raw.substring(raw.lastIndexOf('/') + 1)).length;
  }

  private static Path path(String raw) {
    return Path.of(URI.create("file://" + raw));
  }

  private static String rawPath(Path path) {
    String raw = path.toUri().getRawPath();
    return raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
  }

  private static byte[] bytes(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      if (encoded.charAt(i) == '%') {
        bytes.write(Integer.parseInt(encoded, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(encoded.charAt(i));
      }
    }
    return bytes.toByteArray();
  }
}
