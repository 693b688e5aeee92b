package org.copydesk.training.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Documents of tagged sentences: a token, a tab and its tag (B-PER, I-ORG, O …) a line, a blank
/// line after a sentence, `-DOCSTART-` before a document.
///
/// @param name the name of the file
/// @param documents the sentences of each document
record Corpus(String name, List<List<Tagged>> documents) {
  private static final List<String> TYPES = List.of("PER", "ORG", "LOC");

  int tokens() {
    return documents.stream().flatMap(List::stream).mapToInt(s -> s.tokens().size()).sum();
  }

  static Corpus read(Path folder, String name) throws IOException {
    Path file = folder.resolve(name + ".tsv.gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
      return of(name, lines.lines().toList());
    }
  }

  static Corpus of(String name, List<String> lines) {
    List<List<Tagged>> documents = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (String line : lines) {
      boolean start = line.startsWith("-DOCSTART-");
      if ((start || line.isBlank()) && !tokens.isEmpty()) {
        addSentence(documents, tokens, tags);
      }
      if (start) {
        documents.add(new ArrayList<>());
      } else if (!line.isBlank()) {
        int tab = line.lastIndexOf('\t');
        tokens.add(line.substring(0, tab));
        tags.add(line.substring(tab + 1));
      }
    }
    if (!tokens.isEmpty()) {
      addSentence(documents, tokens, tags);
    }
    documents.removeIf(List::isEmpty);
    return new Corpus(name, documents);
  }

  private static void addSentence(
      List<List<Tagged>> documents, List<String> tokens, List<String> tags) {
    if (documents.isEmpty()) {
      documents.add(new ArrayList<>());
    }
    documents.getLast().add(tagged(tokens, tags));
    tokens.clear();
    tags.clear();
  }

  private static Tagged tagged(List<String> tokens, List<String> tags) {
    List<Tagged.Name> names = new ArrayList<>();
    int from = 0;
    while (from < tags.size()) {
      int to = from + 1;
      if (tags.get(from).startsWith("B-")) {
        while (to < tags.size() && tags.get(to).startsWith("I-")) {
          to++;
        }
        names.add(new Tagged.Name(from, to, 1 + TYPES.indexOf(tags.get(from).substring(2))));
      }
      from = to;
    }
    return new Tagged(tokens, names);
  }
}
