package org.copydesk.e2e.model;

import java.util.Optional;
import org.apache.kafka.streams.test.TestRecord;
import org.copydesk.schemas.Topic;

/// What somebody does to a record on its way: how the test is tested.
interface Tampering {
  /// Nobody does anything.
  Tampering NONE = (topic, key, record) -> Optional.of(record);

  /// The record as it goes on; absent where it is lost.
  Optional<TestRecord<byte[], byte[]>> with(
      Topic<?, ?> topic, String key, TestRecord<byte[], byte[]> record);
}
