package org.copydesk.training.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Text without labels: of a news agency (fragments of several stories each) and of the web.
///
/// @param headline empty where there is none
/// @param text paragraphs with a blank line between
record Texts(String headline, String text) {
  private static final int SENTENCES = 15;

  static BufferedReader reader(Path gz) throws IOException {
    return new BufferedReader(
        new InputStreamReader(new GZIPInputStream(Files.newInputStream(gz)), UTF_8));
  }

  /// The sentences of a file of tagged tokens, some together.
  static List<Texts> ofTokens(Path file) throws IOException {
    List<Texts> found = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int sentences = 0;
    try (BufferedReader lines = reader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        boolean starts = line.startsWith("-DOCSTART-");
        sentences += line.isEmpty() ? 1 : 0;
        if ((starts || sentences >= SENTENCES) && !text.isEmpty()) {
          found.add(new Texts("", text.toString()));
          text.setLength(0);
          sentences = 0;
        }
        if (!starts && !line.isEmpty()) {
          text.append(line, 0, Math.max(0, line.indexOf('\t'))).append(' ');
        }
      }
    }
    found.add(new Texts("", text.toString()));
    return found;
  }

  /// The reference texts of web pages.
  static List<Texts> ofPages(Path file) throws IOException {
    List<Texts> found = new ArrayList<>();
    try (BufferedReader lines = reader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode page = JsonMapper.shared().readTree(line);
        found.add(new Texts(page.path("title").asString(""), page.path("body").asString("")));
      }
    }
    return found;
  }
}
