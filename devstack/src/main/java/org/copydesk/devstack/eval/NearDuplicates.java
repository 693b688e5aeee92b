package org.copydesk.devstack.eval;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.copydesk.news.Enrichment;

/// Whether two articles are near-duplicates, by the signatures that their annotations carry.
final class NearDuplicates {
  private NearDuplicates() {}

  static boolean alike(Enrichment one, Enrichment other) {
    Optional<ByteBuffer> signature = one.getNearDuplicateSignature();
    return signature.isPresent() && signature.equals(other.getNearDuplicateSignature());
  }
}
