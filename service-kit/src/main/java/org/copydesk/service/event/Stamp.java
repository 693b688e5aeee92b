package org.copydesk.service.event;

import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topic;

/// Makes the CloudEvents headers of the records of one topic. Records of one article follow each
/// other, so most headers are those of the record before. For one thread.
final class Stamp {
  private final String topic;
  private final Header specVersion = RepeatedHeader.of(Headers.SPEC_VERSION, "1.0");
  private final Header type;
  private final Header source;
  private final Header contentType;
  private final RepeatedHeader<String> subject = new RepeatedHeader<>(Headers.SUBJECT, uri -> uri);
  private final RepeatedHeader<Long> time = timeHeader(Headers.TIME);
  private final RepeatedHeader<Long> recordedTime = timeHeader(Headers.RECORDED_TIME);

  Stamp(Topic<?, ?> topic, String service) {
    this.topic = topic.name();
    this.type = RepeatedHeader.of(Headers.TYPE, topic.name());
    this.source = RepeatedHeader.of(Headers.SOURCE, "/copydesk/" + service);
    this.contentType =
        RepeatedHeader.of(
            Headers.CONTENT_TYPE,
            topic.valueSchema().isPresent() ? "application/avro" : "application/json");
  }

  /// The headers of an event, as {@link CloudEvents#headers} tells.
  RecordHeaders headers(
      Event<?> event, long timestamp, long now, org.apache.kafka.common.header.Headers arrived) {
    RecordHeaders headers = new RecordHeaders();
    headers
        .add(specVersion)
        .add(RepeatedHeader.of(Headers.ID, Headers.id(event.id(), event.version(), topic)))
        .add(type)
        .add(source)
        .add(subject.of(event.subject()))
        .add(time.of(timestamp))
        .add(recordedTime.of(now))
        .add(contentType);
    Header trace = arrived.lastHeader(Headers.TRACE_PARENT);
    if (trace != null) {
      headers.add(trace);
    }
    return headers;
  }

  private static RepeatedHeader<Long> timeHeader(String name) {
    return new RepeatedHeader<>(name, millis -> Instant.ofEpochMilli(millis).toString());
  }
}
