package org.copydesk.ingest.poll;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.copydesk.ingest.normalize.Sha256;

/// The first 64 bits of the SHA-256 of words: enough to tell the entries of one feed apart, small
/// enough to remember tens of thousands.
final class Fingerprint {
  private Fingerprint() {}

  static long of(String... words) {
    MessageDigest digest = Sha256.digest();
    for (String each : words) {
      byte[] bytes = each.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return ByteBuffer.wrap(digest.digest()).getLong();
  }
}
