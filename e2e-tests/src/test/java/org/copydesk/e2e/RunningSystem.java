package org.copydesk.e2e;

import java.net.URI;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.process.ServiceProcess;

/// A whole system from outside: where it can be talked to, and what can befall it.
public interface RunningSystem extends AutoCloseable {
  /// Its brokers and its registry.
  Cluster cluster();

  /// Where ingest-service takes documents.
  URI http();

  /// Ends a service at once, as kill -9 does.
  void kill(ServiceProcess service);

  /// Starts a service that was killed, without waiting for it.
  void launch(ServiceProcess service);

  /// Waits until a service is ready.
  void awaitReady(ServiceProcess service);

  /// Ends the registry at once.
  void killRegistry();

  /// Starts the registry that was killed and waits until it answers.
  void launchRegistry();

  /// Stops everything.
  @Override
  void close();
}
