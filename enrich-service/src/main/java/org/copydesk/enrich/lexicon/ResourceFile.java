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
/// @param sha256 of its text, in hexadecimal
public record ResourceFile(List<String> lines, String sha256) {
  /// Reads files beside a class, one after the other.
  public static ResourceFile read(Class<?> beside, String... names) {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      text.append(text(beside, name)).append('\n');
    }
    List<String> lines =
        text.toString().lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').toList();
    return new ResourceFile(lines, sha256(text.toString()));
  }

  private static String text(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name + " beside " + beside);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// SHA-256 of a text in UTF-8, in hexadecimal.
  public static String sha256(String text) {
    return sha256(text.getBytes(UTF_8));
  }

  /// SHA-256 of bytes, in hexadecimal.
  public static String sha256(byte[] bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
