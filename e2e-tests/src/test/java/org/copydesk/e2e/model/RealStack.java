package org.copydesk.e2e.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.process.Ports;
import org.copydesk.devstack.process.ServiceProcess;
import org.copydesk.devstack.process.Stack;
import org.copydesk.news.Concept;
import org.copydesk.news.EntityType;
import org.copydesk.schemas.Topics;

/// Broker, registry and the three services of the model, each a process. Its newsroom knows the
/// names that the test writes about, so that every service does its real work.
final class RealStack implements AutoCloseable {
  static final List<ServiceProcess> SERVICES =
      List.of(ServiceProcess.INGEST, ServiceProcess.ENRICH, ServiceProcess.PUBLISH);

  private static final Map<String, String> SETTINGS =
      Map.of(
          "COPYDESK_ANNOTATORS", "language,entities,quotes,signature",
          // Short lives are not worth a second compiler.
          "JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1",
          // The shortest that brokers allow: how long a killed service's partitions lie idle.
          "COPYDESK_KAFKA_CONSUMER_SESSION_TIMEOUT_MS", "6000");

  private final Stack stack;

  /// Starts it.
  ///
  /// @param refusing the sources that are set to refuse conflicts
  RealStack(Path data, int portOffset, List<String> refusing) {
    Path home = Path.of(System.getProperty("copydesk.home", ".."));
    stack = new Stack(home, data, new Ports(portOffset), SETTINGS);
    stack.startPlatform(System.out::println);
    try (NewsDesk desk = new NewsDesk(stack.cluster())) {
      refusing.forEach(source -> refuseConflicts(desk, source));
      Newsrooms.people(RealRound.ARTICLES).forEach(name -> introduce(desk, name));
    }
    SERVICES.forEach(stack::launch);
    SERVICES.forEach(stack::awaitReady);
  }

  private static void refuseConflicts(NewsDesk desk, String source) {
    desk.sendBytes(Topics.SOURCE, source, desk.encode(Topics.SOURCE, Records.refusing(source)));
  }

  private static void introduce(NewsDesk desk, String name) {
    Concept person =
        Concept.newBuilder()
            .setId("urn:newsroom:person:" + name)
            .setName(name)
            .setType(EntityType.PERSON)
            .build();
    desk.sendBytes(Topics.CONCEPT, person.getId(), desk.encode(Topics.CONCEPT, person));
  }

  Cluster cluster() {
    return stack.cluster();
  }

  /// Ends a service as kill -9 does.
  void kill(ServiceProcess service) {
    stack.daemon(service).kill();
  }

  /// Starts a service that was killed, without waiting for it.
  void launch(ServiceProcess service) {
    stack.launch(service);
  }

  /// Waits until all services are ready.
  void awaitReady() {
    SERVICES.forEach(stack::awaitReady);
  }

  @Override
  public void close() {
    stack.stop();
  }
}
