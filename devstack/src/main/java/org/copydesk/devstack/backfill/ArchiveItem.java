package org.copydesk.devstack.backfill;

import org.copydesk.news.RawEvent;

/// One item of an archive.
public sealed interface ArchiveItem {
  /// What people find it by: a file, or a line and its item.
  String name();

  /// An event to send.
  record Usable(String name, RawEvent event) implements ArchiveItem {}

  /// It cannot be sent.
  ///
  /// @param why and what to do, for people
  record Unusable(String name, String why) implements ArchiveItem {}
}
