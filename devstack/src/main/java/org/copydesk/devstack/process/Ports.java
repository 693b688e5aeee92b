package org.copydesk.devstack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.copydesk.devstack.cluster.Cluster;

/// The ports of a stack on this machine.
///
/// @param offset added to every port, so that several stacks can run side by side
public record Ports(int offset) {
  private static final int FIRST_ELSEWHERE = 20_000;
  private static final int STEP = 100;
  private static final int TRIES = 100;

  /// Ports of which none is taken now, away from those that people choose.
  static Ports free() {
    return IntStream.range(0, TRIES)
        .mapToObj(each -> new Ports(FIRST_ELSEWHERE + each * STEP))
        .filter(ports -> ports.all().allMatch(Ports::isFree))
        .findFirst()
        .orElseThrow(() -> new StackException("all ports are taken"));
  }

  private IntStream all() {
    return IntStream.concat(
        IntStream.of(broker(), controller(), registry(), registryManagement(), http(), console()),
        Arrays.stream(ServiceProcess.values()).mapToInt(this::management));
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

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
