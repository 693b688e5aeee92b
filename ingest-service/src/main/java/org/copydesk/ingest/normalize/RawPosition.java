package org.copydesk.ingest.normalize;

import java.time.Instant;

/// Where and when a raw event arrived.
///
/// @param topic the raw topic
/// @param receivedAt the record's own timestamp
public record RawPosition(String topic, int partition, long offset, Instant receivedAt) {
  @Override
  public String toString() {
    return topic + "/" + partition + "/" + offset;
  }
}
