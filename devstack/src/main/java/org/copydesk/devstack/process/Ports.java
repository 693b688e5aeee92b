package org.copydesk.devstack.process;

import org.copydesk.devstack.cluster.Cluster;

/// The ports of a stack on this machine.
///
/// @param offset added to every port, so that several stacks can run side by side
public record Ports(int offset) {
  /// The broker, for its clients.
  public int broker() {
    return 9092 + offset;
  }

  int controller() {
    return 9093 + offset;
  }

  /// The schema registry.
  public int registry() {
    return 8081 + offset;
  }

  int registryManagement() {
    return 8082 + offset;
  }

  /// Where ingest-service takes documents.
  public int http() {
    return 8088 + offset;
  }

  /// The console's pages.
  public int console() {
    return 8090 + offset;
  }

  /// The management port of a service.
  public int management(ServiceProcess service) {
    return service.managementPort() + offset;
  }

  /// Broker and registry, as their clients want them.
  public Cluster cluster() {
    return new Cluster(
        "127.0.0.1:" + broker(), "http://127.0.0.1:" + registry() + "/apis/ccompat/v7");
  }
}
