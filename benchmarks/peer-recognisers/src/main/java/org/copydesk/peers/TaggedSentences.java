package org.copydesk.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.Span;
import org.jspecify.annotations.Nullable;

/// Sentences with names, a token and its tag (B-PER, I-PER, O) a line, a blank line between them.
final class TaggedSentences {
  private static final String NEW_DOCUMENT = "-DOCSTART-";

  private final List<NameSample> samples = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private boolean newDocument = true;

  private TaggedSentences() {}

  static List<NameSample> read(Path file) throws IOException {
    TaggedSentences sentences = new TaggedSentences();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
      @Nullable String line;
      while ((line = lines.readLine()) != null) {
        sentences.add(line);
      }
    }
    sentences.end();
    return sentences.samples;
  }

  private void add(String line) {
    int tab = line.indexOf('\t');
    if (tab < 0) {
      end();
    } else if (line.startsWith(NEW_DOCUMENT)) {
      newDocument = true;
    } else {
      tokens.add(line.substring(0, tab));
      tags.add(line.substring(tab + 1));
    }
  }

  private void end() {
    if (!tokens.isEmpty()) {
      samples.add(
          new NameSample(tokens.toArray(String[]::new), names().toArray(Span[]::new), newDocument));
      newDocument = false;
    }
    tokens.clear();
    tags.clear();
  }

  private List<Span> names() {
    List<Span> names = new ArrayList<>();
    for (int from = 0; from < tags.size(); from++) {
      if (!tags.get(from).equals("O")) {
        String type = tags.get(from).substring(2);
        int to = from + 1;
        while (to < tags.size() && tags.get(to).equals("I-" + type)) {
          to++;
        }
        names.add(new Span(from, to, type));
        from = to - 1;
      }
    }
    return names;
  }
}
