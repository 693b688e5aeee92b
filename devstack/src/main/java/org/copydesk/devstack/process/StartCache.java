package org.copydesk.devstack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// What the JVM learned of a program's start, so that it need not load and link the same classes
/// again: an AOT cache (JEP 483, 514, 515). Its name tells which jars and which Java it was made
/// with; for others it is not there.
///
/// @param file where it lies, or will
record StartCache(Path file) {
  private static final String ENDING = ".aot";

  /// The cache of a program.
  ///
  /// @param folder where caches lie
  /// @param name the program's
  /// @param jars all jars of the program
  static StartCache of(Path folder, String name, List<Path> jars) {
    MessageDigest digest = sha256();
    digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
    for (Path jar : jars) {
      digest.update(describe(jar).getBytes(StandardCharsets.UTF_8));
    }
    String key = HexFormat.of().formatHex(digest.digest(), 0, 8);
    return new StartCache(folder.resolve(name + "-" + key + ENDING));
  }

  /// The JVM looks at the same: where a jar lies, how long it is, and when it was written.
  private static String describe(Path jar) {
    try {
      return "%s %d %d%n"
          .formatted(jar, Files.size(jar), Files.getLastModifiedTime(jar).toMillis());
    } catch (IOException e) {
      throw new StackException("cannot read %s (%s)".formatted(jar, e.getMessage()), e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  boolean isThere() {
    return Files.exists(file);
  }

  /// Options of the JVM that start the program with it; none where it is not there. A cache that
  /// the JVM does not like after all, it leaves aside.
  List<String> options() {
    return isThere() ? List.of("-XX:AOTCache=" + file) : List.of();
  }

  /// Options of the JVM that make it, when the program ends.
  List<String> making() {
    return List.of("-XX:AOTCacheOutput=" + unfinished());
  }

  private Path unfinished() {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  /// Puts what was made in its place, and deletes those of other jars.
  void finish() throws IOException {
    if (Files.exists(unfinished())) {
      Files.move(unfinished(), file);
      String name = file.getFileName().toString();
      String prefix = name.substring(0, name.lastIndexOf('-') + 1);
      try (Stream<Path> others = Files.list(file.resolveSibling(""))) {
        for (Path other : others.filter(each -> isOfSameProgram(each, prefix)).toList()) {
          Files.delete(other);
        }
      }
    }
  }

  private boolean isOfSameProgram(Path other, String prefix) {
    String name = other.getFileName().toString();
    return name.startsWith(prefix) && name.endsWith(ENDING) && !other.equals(file);
  }
}
