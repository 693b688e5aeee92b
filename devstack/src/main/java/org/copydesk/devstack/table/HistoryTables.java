package org.copydesk.devstack.table;

import static org.copydesk.devstack.table.Keeping.ALL;
import static org.copydesk.devstack.table.Keeping.ALL_WHILE_PUBLISHED;
import static org.copydesk.devstack.table.Keeping.LATEST;

import org.copydesk.schemas.Topics;

/// The tables of what happened, and of the sources it happened to.
final class HistoryTables {
  static final Table LIFECYCLE =
      new Table(
          "lifecycle",
          "A step in the life of an article; what the texts of a correction were is in"
              + " text_change.",
          Topics.LIFECYCLE,
          "",
          Columns.ofRecord(Topics.LIFECYCLE)
              .fields("uri", "type", "fromVersion", "toVersion", "source", "itemId", "occurredAt")
              .fields("reason", "edNote", "embargoedUntil", "changedFields", "causedBy")
              .list(),
          "uri",
          ALL,
          "occurredAt >= ?");

  static final Table TEXT_CHANGE =
      new Table(
          "text_change",
          "A stretch of text that an update or a correction changed; none of an article that was"
              + " taken back.",
          Topics.LIFECYCLE,
          "textChanges",
          Columns.ofEach(Topics.LIFECYCLE, "textChanges")
              .fields("uri", "type", "fromVersion", "toVersion", "occurredAt")
              .own("field", "fromStart", "fromEnd", "before", "toStart", "toEnd", "after")
              .list(),
          "uri",
          ALL_WHILE_PUBLISHED,
          "occurredAt >= ?");

  static final Table RECEIPT =
      new Table(
          "receipt",
          "What became of a raw event: the desk's own, empty where it may not be read.",
          Topics.RECEIPT,
          "",
          Columns.ofRecord(Topics.RECEIPT)
              .fields("eventId", "source", "itemId", "outcome", "reasonCode", "reason", "uri")
              .fields("articleVersion", "currentVersion", "embargoedUntil", "warnings")
              .fields("unpackedItems", "rawTopic", "rawPartition", "rawOffset", "receivedAt")
              .list(),
          "eventId",
          ALL,
          "receivedAt >= ?");

  static final Table SOURCE =
      new Table(
          "source",
          "The settings of a source of news.",
          Topics.SOURCE,
          "",
          Columns.ofRecord(Topics.SOURCE)
              .fields("id", "name", "uriPrefixes", "timeZone", "language", "onConflict")
              .field("feeds", "feeds.url")
              .fields("paused", "withdrawn")
              .list(),
          "id",
          LATEST,
          "? IS NOT NULL");

  private HistoryTables() {}
}
