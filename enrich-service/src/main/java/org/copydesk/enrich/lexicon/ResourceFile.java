package org.copydesk.enrich.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A text file that is shipped with the service.
///
/// @param lines its lines, blank ones and those that begin with # left out
/// @param sha256 of its bytes, in hexadecimal
public record ResourceFile(List<String> lines, String sha256) {
  /// Reads files beside a class, one after the other.
  public static ResourceFile read(Class<?> beside, String... names) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      StringBuilder text = new StringBuilder();
      for (String name : names) {
        try (InputStream in = beside.getResourceAsStream(name)) {
          if (in == null) {
            throw new IllegalStateException("the jar lacks " + name + " beside " + beside);
          }
          byte[] bytes = in.readAllBytes();
          digest.update(bytes);
          text.append(new String(bytes, UTF_8)).append('\n');
        }
      }
      List<String> lines =
          text.toString().lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').toList();
      return new ResourceFile(lines, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
