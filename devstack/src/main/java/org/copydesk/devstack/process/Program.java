package org.copydesk.devstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A service as Maven built it.
///
/// @param service which
/// @param target the folder of its jar, with its libraries below
record Program(ServiceProcess service, Path target) {
  /// Below the project's folder.
  static Program of(ServiceProcess service, Path home) {
    return new Program(service, home.resolve(service.title()).resolve("target"));
  }

  /// Its command line.
  ///
  /// @param options further options of the JVM
  List<String> command(List<String> options) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-cp", jar() + ":" + libraries() + "/*", service.main()));
    return Jvm.command("512m", arguments);
  }

  /// What it learned of its start, if it did.
  ///
  /// @param data the stack's folder
  StartCache startCache(Path data) {
    try (Stream<Path> files = Files.list(libraries())) {
      List<Path> jars = Stream.concat(Stream.of(jar()), files.sorted()).toList();
      return StartCache.of(data.resolve("start"), service.title(), jars);
    } catch (IOException e) {
      throw new StackException(
          "%s is not built (%s); run ./mvnw -DskipTests package"
              .formatted(service.title(), e.getMessage()),
          e);
    }
  }

  private Path jar() {
    return target.resolve(service.title() + ".jar");
  }

  private Path libraries() {
    return target.resolve("lib");
  }
}
