package org.copydesk.training.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.copydesk.news.Coordinates;

/// A list of our own: an entry a line, fields between bars, `#` before a comment.
record ListFile(Path path) {
  /// Reads every entry.
  ///
  /// @param fields how many fields each has
  /// @throws IllegalArgumentException for a line that cannot be read, naming file and line
  void forEach(int fields, Consumer<Line> consumer) throws IOException {
    List<String> lines = Files.readAllLines(path, UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i);
      if (text.isBlank() || text.startsWith("#")) {
        continue;
      }
      List<String> values = List.of(text.split("\\|", -1));
      try {
        if (values.size() != fields) {
          throw new IllegalArgumentException(
              "has " + values.size() + " fields instead of " + fields);
        }
        consumer.accept(new Line(values));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            path + ", line " + (i + 1) + ": " + e.getMessage() + ": " + text, e);
      }
    }
  }

  /// An entry's fields.
  record Line(List<String> fields) {
    String text(int field) {
      return fields.get(field).strip();
    }

    /// The values of a field that has several, between semicolons.
    List<String> texts(int field) {
      List<String> texts = new ArrayList<>();
      for (String text : fields.get(field).split(";", -1)) {
        if (!text.isBlank()) {
          texts.add(text.strip());
        }
      }
      return texts;
    }

    /// The point that two fields name, latitude first.
    Optional<Coordinates> coordinates(int field) {
      return text(field).isEmpty()
          ? Optional.empty()
          : Optional.of(new Coordinates(number(field), number(field + 1)));
    }

    /// A number, 0 where the field is empty.
    double number(int field) {
      return text(field).isEmpty() ? 0 : Double.parseDouble(text(field));
    }
  }
}
