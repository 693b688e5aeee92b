package org.copydesk.ingest.poll;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.copydesk.ingest.normalize.Sha256;

/// The first 64 bits of the SHA-256 of words: enough to tell the entries of one feed apart, small
/// enough to remember tens of thousands.
final class Fingerprint {
  private Fingerprint() {}

  static long of(String... words) {
    MessageDigest digest = Sha256.digest();
    for (String each : words) {
      Sha256.add(digest, each);
    }
    return ByteBuffer.wrap(digest.digest()).getLong();
  }
}
