package org.copydesk.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.copydesk.enrich.name.chain.Label;
import org.copydesk.enrich.name.feature.Hash;
import org.copydesk.enrich.name.feature.Lexicon;
import org.junit.jupiter.api.Test;

class ModelFileTest {
  private static final int OSLO = Hash.of("oslo");

  private static ModelFile model() {
    byte[] weights = new byte[2 * Label.COUNT];
    weights[Label.of(3, 0, 1)] = 90;
    return new ModelFile(
        "7",
        WordTable.of(
            new int[] {OSLO},
            new int[] {0b1011},
            new int[] {OSLO},
            new int[] {12},
            new int[] {OSLO},
            new int[] {Lexicon.CITY}),
        new ModelFile.Rows(new int[] {3, 5}, weights),
        new ModelFile.Rows(new int[0], new byte[0]),
        0.25f,
        new float[Label.COUNT * Label.COUNT],
        new float[] {0, .1f, .2f, .3f, .4f, .5f, .6f, .7f, .8f, .9f, .95f});
  }

  private static byte[] bytes(ModelFile model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }

  @Test
  void modelIsReadAsItWasWritten() throws IOException {
    byte[] written = bytes(model());
    ModelFile read = ModelFile.read(written);

    assertThat(bytes(read)).isEqualTo(written);
    assertThat(read.version()).isEqualTo("7");
    assertThat(read.words().path(OSLO)).isEqualTo(0b1011);
    assertThat(read.words().group(OSLO)).isEqualTo(11);
    assertThat(read.words().gazetteer(OSLO)).isEqualTo(Lexicon.CITY);
    assertThat(read.words().path(Hash.of("bergen"))).isEqualTo(Lexicon.NONE);
    assertThat(read.words().group(Hash.of("bergen"))).isEqualTo(Lexicon.NONE);
  }

  @Test
  void weightsAreFoundByTheirFeature() {
    Weights weights = new Weights(model().first());
    int[] scores = new int[Label.COUNT];

    weights.addTo(scores, 0, new int[] {3, 4}, 2);

    assertThat(scores[Label.of(3, 0, 1)]).isEqualTo(90);
    assertThat(scores[Label.OUTSIDE]).isZero();
  }

  @Test
  void weightsOfManyFeaturesAreTheSumOfEach() {
    Random random = new Random(7);
    int[] known = random.ints(500).filter(feature -> feature != 0).distinct().toArray();
    byte[] rows = new byte[known.length * Label.COUNT];
    random.nextBytes(rows);
    Weights weights = new Weights(new ModelFile.Rows(known, rows));
    int[] asked =
        IntStream.concat(Arrays.stream(known), random.ints(2_000)).filter(f -> f != 0).toArray();
    int[] expected = new int[2 * Label.COUNT];
    for (int i = 0; i < rows.length; i++) {
      expected[Label.COUNT + i % Label.COUNT] += rows[i];
    }
    int[] scores = new int[2 * Label.COUNT];

    weights.addTo(scores, Label.COUNT, asked, asked.length);

    assertThat(scores).isEqualTo(expected);
  }

  @Test
  void likelihoodIsMadeConfidenceBetweenTheMeasuredSteps() {
    NameModel model = new NameModel(model());

    assertThat(model.confidence(1)).isCloseTo(0.95, within());
    assertThat(model.confidence(0.95f)).isCloseTo(0.925, within());
    assertThat(model.confidence(2)).isCloseTo(0.95, within());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-5);
  }
}
