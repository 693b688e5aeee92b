package org.copydesk.devstack.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Command lines of Java programs, run by the Java that runs us.
final class Jvm {
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=org.copydesk.news",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED");

  private Jvm() {}

  /// A program with a heap of so much at most, as `-Xmx` takes it.
  static List<String> command(String heap, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.addAll(FLAGS);
    command.addAll(arguments);
    return command;
  }
}
