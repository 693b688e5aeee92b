package org.copydesk.devstack.demo;

import org.apache.kafka.common.utils.Bytes;
import org.copydesk.news.RawEvent;

/// Something that a newsroom sends.
sealed interface Sample {
  /// What it is, for people.
  String what();

  /// A raw event.
  record Event(String what, RawEvent event) implements Sample {}

  /// Bytes that are no raw event.
  record Poison(String what, Bytes bytes) implements Sample {}
}
