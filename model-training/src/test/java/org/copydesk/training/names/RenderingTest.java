package org.copydesk.training.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrich.name.chain.Label;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.junit.jupiter.api.Test;

class RenderingTest {
  private static List<String> labelled(Rendering rendering) {
    List<String> labelled = new ArrayList<>();
    int next = 0;
    for (Passage passage : rendering.text().passages()) {
      for (Sentence sentence : passage.sentences()) {
        int[] labels = rendering.labels().get(next++);
        for (int i = 0; i < labels.length; i++) {
          if (labels[i] != Label.OUTSIDE) {
            labelled.add(sentence.tokens().get(i).text() + " " + Label.type(labels[i]));
          }
        }
      }
    }
    return labelled;
  }

  @Test
  void corpusIsWrittenAsNewspapersWrite() {
    Tagged sentence =
        new Tagged(
            List.of("\"", "Stop", ",", "\"", "the", "U.S.", "envoy", "'s", "aide", "said", "."),
            List.of(new Tagged.Name(5, 6, 3)));

    Rendering rendering = Rendering.of(List.of(sentence));

    assertThat(rendering.text().text().text()).isEqualTo("\"Stop,\" the U.S. envoy's aide said.");
    assertThat(labelled(rendering)).containsExactly("U.S. 3");
  }

  @Test
  void namesKeepTheirTypesAcrossSentences() {
    Rendering rendering =
        Rendering.of(
            List.of(
                new Tagged(List.of("Ana", "Ruiz", "left", "."), List.of(new Tagged.Name(0, 2, 1))),
                new Tagged(List.of("Oslo", "'s", "port"), List.of(new Tagged.Name(0, 1, 3)))));

    assertThat(labelled(rendering)).containsExactly("Ana 1", "Ruiz 1", "Oslo 3");
  }
}
