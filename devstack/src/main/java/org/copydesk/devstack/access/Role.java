package org.copydesk.devstack.access;

import java.util.List;
import java.util.stream.Stream;
import org.copydesk.schemas.Party;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// What a user of the cluster is there for. Topics come from the catalogue, by party; what else a
/// role needs is said here.
public enum Role {
  /// Reads the public topics.
  SUBSCRIBER("subscriber", Party.SUBSCRIBERS),
  /// Sends news and notices, keeps concepts and sources, and reads receipts.
  NEWSROOM("newsroom", Party.NEWSROOM),
  /// Creates topics, watches, and reads what arrived and what went wrong.
  OPERATOR("operator", Party.OPERATORS),
  /// Writes dead letters back, and replays and switches annotations.
  REPAIR("repair", Party.REPAIR),
  /// Runs as ingest-service.
  INGEST("ingest-service", Party.INGEST),
  /// Runs as enrich-service.
  ENRICH("enrich-service", Party.ENRICH),
  /// Runs as publish-service.
  PUBLISH("publish-service", Party.PUBLISH),
  /// Runs as monitor-service.
  MONITOR("monitor-service", Party.MONITOR),
  /// Runs as console-service.
  CONSOLE("console-service", Party.CONSOLE);

  private final String title;
  private final Party party;

  Role(String title, Party party) {
    this.title = title;
    this.party = party;
  }

  /// Its name on the command line; for a Streams application also the application's.
  public String title() {
    return title;
  }

  boolean isStreamsApplication() {
    return this == INGEST || this == ENRICH || this == PUBLISH;
  }

  /// Whether it is one of our processes, which looks at start whether its topics are right.
  boolean isService() {
    return isStreamsApplication() || this == MONITOR;
  }

  /// The topics that it reads or writes.
  public List<String> uses() {
    return Stream.concat(reads().stream(), writes().stream()).distinct().toList();
  }

  /// The topics that it reads.
  List<String> reads() {
    return Topics.all().stream()
        .filter(topic -> topic.readers().contains(party))
        .map(Topic::name)
        .toList();
  }

  /// The topics that it writes.
  List<String> writes() {
    return Topics.all().stream()
        .filter(topic -> topic.writers().contains(party))
        .map(Topic::name)
        .toList();
  }
}
