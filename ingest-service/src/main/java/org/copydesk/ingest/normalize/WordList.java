package org.copydesk.ingest.normalize;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// A table of words or phrases that lies beside the class that uses it: one a line, in lower case;
/// lines that begin with `#` say what the table is for.
public final class WordList {
  private WordList() {}

  /// The entries of a table.
  ///
  /// @param beside the class in whose package the table lies
  /// @param name the table's file name
  public static Set<String> of(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + name + " cannot be read", e);
    }
  }
}
