package org.copydesk.devstack.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// Makes the {@link StartCache}s of services: starts each once more until it is ready, and ends it
/// in order. It has a broker and a registry of its own, so that it meets nobody.
///
/// @param home the project's folder
/// @param folder of the stack that it starts, and deletes
record StartLesson(Path home, Path folder) {
  /// A JVM writes its cache when it ends, and here it has the processor after all others.
  private static final Duration WRITING = Duration.ofMinutes(3);

  /// Makes them.
  void take(Map<ServiceProcess, StartCache> caches) throws IOException {
    Stack stack = new Stack(home, folder, Ports.free(), Map.of());
    Thread hook = new Thread(this::end, "end-lesson");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      stack.startPlatform(_ -> {});
      for (Map.Entry<ServiceProcess, StartCache> each : caches.entrySet()) {
        stack.launch(each.getKey(), each.getValue().making());
        stack.awaitReady(each.getKey());
        stack.daemon(each.getKey()).stop(WRITING);
        each.getValue().finish();
      }
    } finally {
      end();
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  /// Ends what is left of a lesson.
  void end() {
    new Stack(home, folder, new Ports(0), Map.of()).daemons().forEach(Daemon::kill);
    DataFolder.delete(folder);
  }
}
