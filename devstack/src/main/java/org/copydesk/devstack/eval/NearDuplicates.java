package org.copydesk.devstack.eval;

import java.util.Optional;
import org.copydesk.enrich.duplicate.Signature;
import org.copydesk.news.Enrichment;

/// Whether two articles are near-duplicates, by the signatures that their annotations carry.
final class NearDuplicates {
  private NearDuplicates() {}

  static boolean alike(Enrichment one, Enrichment other) {
    return signature(one)
        .flatMap(left -> signature(other).map(left::resemblance))
        .filter(resemblance -> resemblance.nearDuplicate())
        .isPresent();
  }

  private static Optional<Signature> signature(Enrichment enrichment) {
    return enrichment.getNearDuplicateSignature().flatMap(Signature::read);
  }
}
