package org.copydesk.devstack.process;

/// The services, the monitor that watches them, and the console that shows them.
public enum ServiceProcess {
  /// ingest-service.
  INGEST("ingest-service", "org.copydesk.ingest.IngestMain", 9101),
  /// enrich-service.
  ENRICH("enrich-service", "org.copydesk.enrich.EnrichMain", 9102),
  /// publish-service.
  PUBLISH("publish-service", "org.copydesk.publish.PublishMain", 9103),
  /// monitor-service.
  MONITOR("monitor-service", "org.copydesk.monitor.MonitorMain", 9104),
  /// console-service.
  CONSOLE("console-service", "org.copydesk.console.ConsoleMain", 9105);

  private final String title;
  private final String main;
  private final int managementPort;

  ServiceProcess(String title, String main, int managementPort) {
    this.title = title;
    this.main = main;
    this.managementPort = managementPort;
  }

  /// Its name: of the module, the process and the application.
  public String title() {
    return title;
  }

  int managementPort() {
    return managementPort;
  }

  String main() {
    return main;
  }
}
