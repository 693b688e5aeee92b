package org.copydesk.e2e;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.process.Ports;
import org.copydesk.devstack.process.ServiceProcess;
import org.copydesk.devstack.process.Stack;
import org.junit.jupiter.api.io.TempDir;

/// The scenarios on a stack of this machine: broker, registry and services, each a process.
class PipelineE2E extends PipelineScenarios {
  @TempDir private static Path data;

  @Override
  protected RunningSystem start(Map<String, String> settings) {
    Path home = Path.of(System.getProperty("copydesk.home", ".."));
    Stack stack = new Stack(home, data, new Ports(300), settings);
    stack.start(System.out::println);
    return new Processes(stack);
  }

  private record Processes(Stack stack) implements RunningSystem {
    @Override
    public Cluster cluster() {
      return stack.cluster();
    }

    @Override
    public URI http() {
      return URI.create("http://127.0.0.1:" + stack.ports().http());
    }

    @Override
    public void kill(ServiceProcess service) {
      stack.daemon(service).kill();
    }

    @Override
    public void launch(ServiceProcess service) {
      stack.launch(service);
    }

    @Override
    public void awaitReady(ServiceProcess service) {
      stack.awaitReady(service);
    }

    @Override
    public void killRegistry() {
      stack.registry().kill();
    }

    @Override
    public void launchRegistry() {
      stack.startPlatform(System.out::println);
    }

    @Override
    public void close() {
      stack.stop();
    }
  }
}
