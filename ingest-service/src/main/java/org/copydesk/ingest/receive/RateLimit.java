package org.copydesk.ingest.receive;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// At most so many requests a second and source; a second's worth may come at once.
final class RateLimit {
  private record Bucket(double tokens, long at, boolean allowed) {}

  private static final double NANOS = 1_000_000_000.0;
  private final double perSecond;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  RateLimit(int perSecond) {
    this.perSecond = perSecond;
  }

  /// Takes one request's worth.
  ///
  /// @param now in nanoseconds, from any origin
  /// @return whether there was any left
  boolean allows(String source, long now) {
    Bucket after =
        buckets.merge(
            source,
            new Bucket(perSecond - 1, now, true),
            (bucket, _) -> {
              double filled =
                  Math.min(perSecond, bucket.tokens + (now - bucket.at) / NANOS * perSecond);
              return filled >= 1
                  ? new Bucket(filled - 1, now, true)
                  : new Bucket(filled, now, false);
            });
    return after.allowed;
  }
}
