package org.copydesk.publish.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// Ids of rows: the article's URI and a hash of what the row is about and its how-manieth it is, so
/// that the id stays when text before it moves.
final class RowIds {
  private static final int BYTES = 8;
  private static final HexFormat HEX = HexFormat.of();
  private final MessageDigest digest;
  private final String uri;
  private final Map<String, Integer> occurrences = new HashMap<>();

  RowIds(String uri) {
    this.uri = uri;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// The id of the next row about something.
  String next(String about) {
    int occurrence = occurrences.merge(about, 1, Integer::sum);
    byte[] hash = digest.digest((about + '\n' + occurrence).getBytes(UTF_8));
    return uri + "#" + HEX.formatHex(hash, 0, BYTES);
  }
}
