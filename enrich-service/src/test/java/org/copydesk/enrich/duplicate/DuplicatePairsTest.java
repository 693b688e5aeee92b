package org.copydesk.enrich.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.copydesk.enrich.duplicate.Texts.Pair;
import org.junit.jupiter.api.Test;

/// How well near-duplicates are told from stories that only look like them.
class DuplicatePairsTest {
  private static final double FLOOR = 0.95;

  private static double f1(List<Pair> pairs) {
    int right = 0;
    int found = 0;
    int wanted = 0;
    for (Pair pair : pairs) {
      Resemblance resemblance = Texts.resemblance(pair.left(), pair.right());
      boolean duplicate = resemblance.nearDuplicate();
      wanted += pair.duplicate() ? 1 : 0;
      found += duplicate ? 1 : 0;
      right += duplicate && pair.duplicate() ? 1 : 0;
      if (duplicate != pair.duplicate() || Boolean.getBoolean("copydesk.print")) {}
    }
    System.out.printf(
        "%d pairs, %d wanted, %d found, %d right%n", pairs.size(), wanted, found, right);
    return 2.0 * right / (found + wanted);
  }

  @Test
  void pairsWrittenByHandAreToldApart() {
    assertThat(f1(Texts.pairs())).isGreaterThanOrEqualTo(FLOOR);
  }

  @Test
  void editedTextsAreFoundAndFormsFilledInAgainAreNot() {
    Random random = new Random(6);
    Desk desk = new Desk(random);
    List<Pair> pairs = new ArrayList<>();
    List<String> texts = Texts.pairs().stream().map(Pair::left).distinct().toList();
    for (int round = 0; round < 20; round++) {
      for (String text : texts) {
        String name = text.substring(0, 20) + "… " + round;
        pairs.add(new Pair("edited " + name, true, desk.edited(text), desk.edited(text)));
        pairs.add(new Pair("filled in " + name, false, text, desk.filledInAgain(text, 0.8)));
        String other = texts.get(random.nextInt(texts.size()));
        if (!other.substring(0, 20).equals(text.substring(0, 20))) {
          pairs.add(new Pair("another " + name, false, text, other));
        }
      }
    }

    assertThat(f1(pairs)).isGreaterThanOrEqualTo(FLOOR);
  }
}
