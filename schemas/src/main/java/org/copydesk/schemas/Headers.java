package org.copydesk.schemas;

import java.util.UUID;

/// Names of the record headers: CloudEvents 1.0 in Kafka's binary mode, W3C trace context, and
/// those of Kafka Streams' dead letters (KIP-1034).
public final class Headers {
  /// CloudEvents version, always `1.0`.
  public static final String SPEC_VERSION = "ce_specversion";

  /// The event's id: the same for the same step, so that a consumer can tell a repetition.
  public static final String ID = "ce_id";

  /// The event's type, the topic's name.
  public static final String TYPE = "ce_type";

  /// The service that wrote the record, `/copydesk/<service>`.
  public static final String SOURCE = "ce_source";

  /// The article's URI.
  public static final String SUBJECT = "ce_subject";

  /// When the event happened, RFC 3339.
  public static final String TIME = "ce_time";

  /// The name of the route that a record was written for, an extension of CloudEvents.
  public static final String ROUTE = "ce_route";

  /// When the service wrote the record, RFC 3339: CloudEvents' extension for the time of recording.
  public static final String RECORDED_TIME = "ce_recordedtime";

  /// The media type of the value.
  public static final String CONTENT_TYPE = "content-type";

  /// W3C trace context: the stage that the record follows from.
  public static final String TRACE_PARENT = "traceparent";

  /// The class of the exception that made a record a dead letter.
  public static final String ERROR_EXCEPTION = "__streams.errors.exception";

  /// The message of that exception.
  public static final String ERROR_MESSAGE = "__streams.errors.message";

  /// The stack trace of that exception.
  public static final String ERROR_STACKTRACE = "__streams.errors.stacktrace";

  /// The topic the dead letter was read from.
  public static final String ERROR_TOPIC = "__streams.errors.topic";

  /// The partition it was read from.
  public static final String ERROR_PARTITION = "__streams.errors.partition";

  /// The offset it was read from.
  public static final String ERROR_OFFSET = "__streams.errors.offset";

  /// What the names of the headers of dead letters begin with.
  public static final String ERRORS = "__streams.errors.";

  /// The dead letter that a record was written back from: service/partition/offset.
  public static final String REDRIVEN_FROM = "copydesk_redriven_from";

  /// Who wrote it back.
  public static final String REDRIVEN_BY = "copydesk_redriven_by";

  /// When it was written back, RFC 3339.
  public static final String REDRIVEN_AT = "copydesk_redriven_at";

  /// Why it was written back.
  public static final String REDRIVEN_REASON = "copydesk_redriven_reason";

  private Headers() {}

  /// The deterministic id of a step: a name-based UUID of URI, version and stage.
  ///
  /// @param uri the article's URI, or the row's id
  /// @param version the article's version
  /// @param stage the topic the record is written to
  public static String id(String uri, long version, String stage) {
    byte[] name =
        (uri + '\n' + version + '\n' + stage).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }
}
