package org.copydesk.training.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuidelineTest {
  private final Guideline guideline = new Guideline(NameLists.shipped());

  /// A sentence as `word/TAG word/TAG …`, under the guideline, its names as `TYPE text`.
  private List<String> names(String sentence) {
    List<String> lines =
        List.of(sentence.split(" ", -1)).stream()
            .map(token ->
                token.substring(0, token.lastIndexOf('/'))
                    + "\t"
                    + token.substring(token.lastIndexOf('/') + 1))
            .toList();
    Corpus corpus = guideline.apply(Corpus.of("test", lines));
    Tagged tagged = corpus.documents().getFirst().getFirst();
    String[] types = {"", "PER", "ORG", "LOC"};
    return tagged.names().stream().map(n -> types[n.type()] + " " + tagged.text(n)).toList();
  }

  @Test
  void titlesAreOutsideOfPeople() {
    assertThat(names("President/B-PER Ana/I-PER Ruiz/I-PER left/O"))
        .containsExactly("PER Ana Ruiz");
    assertThat(names("Treasury/B-PER Secretary/I-PER Jan/I-PER Moen/I-PER"))
        .containsExactly("PER Jan Moen");
  }

  @Test
  void cityAndStateAreTwoNames() {
    assertThat(names("in/O Springfield/B-LOC ,/I-LOC Ohio/I-LOC ./O"))
        .containsExactly("LOC Springfield", "LOC Ohio");
  }

  @Test
  void twoCountriesAreTwoNames() {
    assertThat(names("India/B-ORG and/I-ORG Pakistan/I-ORG agreed/O"))
        .containsExactly("LOC India", "LOC Pakistan");
  }

  @Test
  void countriesThatActArePlaces() {
    assertThat(names("Iran/B-ORG rejected/O it/O")).containsExactly("LOC Iran");
  }

  @Test
  void peoplesFaithsAndDaysAreNoNames() {
    assertThat(names("French/B-LOC troops/O Sunni/B-PER Arab/I-PER Monday/B-ORG")).isEmpty();
  }

  @Test
  void articleAndPossessiveAreOutside() {
    assertThat(names("the/B-LOC Netherlands/I-LOC 's/I-LOC plan/O"))
        .containsExactly("LOC Netherlands");
    assertThat(names("southern/B-LOC Afghanistan/I-LOC")).containsExactly("LOC Afghanistan");
  }

  @Test
  void bankOfAPlaceIsOneName() {
    assertThat(names("the/O Bank/B-ORG of/O Portugal/B-LOC said/O"))
        .containsExactly("ORG Bank of Portugal");
    assertThat(names("Strait/B-LOC of/O Hormuz/B-LOC")).containsExactly("LOC Strait of Hormuz");
  }

  @Test
  void peopleMayBearTheNamesOfPlaces() {
    assertThat(names("Jordan/B-PER scored/O")).containsExactly("PER Jordan");
  }
}
