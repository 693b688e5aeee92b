package org.copydesk.enrich.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// An article of our own invention and the codes of its topics; what lies above them goes without
/// saying in the file.
record AnnotatedText(String id, Set<String> topics, String headline, List<String> paragraphs) {

  static List<AnnotatedText> all() throws IOException {
    try (InputStream in = AnnotatedText.class.getResourceAsStream("articles.txt")) {
      List<AnnotatedText> found = new ArrayList<>();
      for (String part : new String(in.readAllBytes(), UTF_8).split("(?m)^=== ", -1)) {
        if (!part.isBlank()) {
          String[] lines = part.split("\n", 3);
          String[] about = lines[0].split(" \\| ", 2);
          found.add(
              new AnnotatedText(
                  about[0],
                  new TreeSet<>(List.of(about[1].strip().split(" ", -1))),
                  lines[1],
                  List.of(lines[2].strip().split("\n\n", -1))));
        }
      }
      return found;
    }
  }
}
