package org.copydesk.training.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copydesk.enrich.name.ChainRecogniser;
import org.copydesk.enrich.name.ModelFile;
import org.copydesk.enrich.name.NameSpan;
import org.copydesk.enrich.name.WordTable;
import org.junit.jupiter.api.Test;

/// Training on a corpus of a few made-up sentences.
class TrainingTest {
  private static final List<String> PEOPLE =
      List.of("Ana Ruiz", "Jon Moen", "Eva Lind", "Per Dahl");
  private static final List<String> PLACES = List.of("Oslo", "Bergen", "Lagos", "Quito");
  private static final Settings SETTINGS = new Settings(12, 6, 3, 0.3f, 1, 5, 1, 40, 40, 20);

  private static Corpus corpus() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String[] person = PEOPLE.get(i % PEOPLE.size()).split(" ", -1);
      lines.add("-DOCSTART-\tO");
      lines.addAll(
          List.of(
              person[0] + "\tB-PER",
              person[1] + "\tI-PER",
              "told\tO",
              "reporters\tO",
              "in\tO",
              PLACES.get(i * 7 / 3 % PLACES.size()) + "\tB-LOC",
              ".\tO",
              "",
              "Nothing\tO",
              "happened\tO",
              ".\tO",
              ""));
    }
    return Corpus.of("toy", lines);
  }

  private static byte[] train() throws IOException {
    LexiconBuilder builder = new LexiconBuilder();
    builder.clusters(Map.of("told", 0b10110, "said", 0b10111));
    WordTable words = builder.table();
    Material material = new Material(NameLists.shipped(), List.of("Turku", "San Remo"), words);
    ModelFile model =
        Training.train(material.examples(List.of(corpus()), SETTINGS), words, SETTINGS, "toy");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(bytes);
    return bytes.toByteArray();
  }

  @Test
  void sameCorpusGivesTheSameBytes() throws IOException {
    assertThat(train()).isEqualTo(train());
  }

  @Test
  void whatWasLearnedIsRecognisedInNewText() throws IOException {
    ChainRecogniser recogniser = ChainRecogniser.of(train());
    Rendering text =
        Rendering.of(
            List.of(
                new Tagged(
                    List.of("Ida", "Ruiz", "told", "reporters", "in", "Manila", "."), List.of())));

    assertThat(recogniser.recognise(text.text()))
        .extracting(NameSpan::surface)
        .containsExactly("Ida Ruiz", "Manila");
  }
}
