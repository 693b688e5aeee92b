package org.copydesk.ingest.normalize;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, which every Java has.
public final class Sha256 {
  /// Never fed, only copied: to look for the algorithm each time takes longer than a hash does.
  private static final MessageDigest BLANK = blank();

  private Sha256() {}

  private static MessageDigest blank() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// A digest to feed piece by piece.
  public static MessageDigest digest() {
    try {
      return (MessageDigest) BLANK.clone();
    } catch (CloneNotSupportedException _) {
      return blank();
    }
  }

  /// Adds a text to a digest, its length first, so that no two lists of texts look alike.
  public static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  /// The hash of a text's UTF-8 in hexadecimal.
  public static String hex(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(UTF_8)));
  }
}
