package org.copydesk.schemas;

/// Somebody who writes or reads topics.
public enum Party {
  /// The newsroom's own systems.
  NEWSROOM("newsroom systems"),
  /// ingest-service.
  INGEST("ingest-service"),
  /// enrich-service.
  ENRICH("enrich-service"),
  /// publish-service.
  PUBLISH("publish-service"),
  /// monitor-service.
  MONITOR("monitor-service"),
  /// console-service.
  CONSOLE("console-service"),
  /// People and tools that run Copydesk.
  OPERATORS("operators"),
  /// People and tools that write dead letters back and switch to other annotations.
  REPAIR("repair"),
  /// Everybody who subscribes to news.
  SUBSCRIBERS("subscribers");

  private final String title;

  Party(String title) {
    this.title = title;
  }

  /// The party's name in documents.
  public String title() {
    return title;
  }
}
