package org.copydesk.console.pipeline;

import java.util.List;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// A stage of the pipeline: one of the three services.
@SuppressWarnings("ImmutableEnumChecker") // topics are values, and their list is List.of
enum Stage {
  /// Receipts and clean versions from what arrived.
  INGEST("ingest-service", List.of(Topics.RAW, Topics.RAW_NOTICE), Topics.ARTICLE),
  /// Annotations.
  ENRICH("enrich-service", List.of(Topics.ARTICLE), Topics.ENRICHED),
  /// What may be seen.
  PUBLISH("publish-service", List.of(Topics.ENRICHED, Topics.NOTICE), Topics.PUBLISHED);

  private final String service;
  private final List<Topic<?, ?>> in;
  private final Topic<?, ?> out;

  Stage(String service, List<Topic<?, ?>> in, Topic<?, ?> out) {
    this.service = service;
    this.in = in;
    this.out = out;
  }

  /// The service.
  String service() {
    return service;
  }

  List<Topic<?, ?>> in() {
    return in;
  }

  Topic<?, ?> out() {
    return out;
  }
}
