package org.copydesk.enrich.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormTest {
  @ParameterizedTest
  @CsvSource({
    "São Paulo, Sao Paulo",
    "Łódź, Lodz",
    "Aarhus, AARHUS",
    "Århus, ARHUS",
    "Straße, STRASSE",
    "Ærø, Aero",
    "İzmir, Izmir",
    "Москва, МОСКВА",
    "Đà Nẵng, Da Nang",
    "Goma, Goma",
  })
  void otherWaysToWriteANameShareItsHash(String name, String text) {
    assertThat(NameForm.hash(text)).isEqualTo(NameForm.hash(name));
    assertThat(NameForm.writes(text, name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Oran, oran", "Oran, ORan", "Goa, GOA", "Paris, Pariss", "Nice, nice", "Lom, LOM"})
  void caseCountsButForLongNamesInCapitals(String name, String text) {
    assertThat(NameForm.writes(text, name)).isFalse();
  }

  @Test
  void spacesApostrophesHyphensAndFormsAreMadeOne() {
    assertThat(NameForm.normalised(" Cox’s \u00a0 Bazar\n")).isEqualTo("Cox's Bazar");
    assertThat(NameForm.normalised("Port\u2011au\u2013Prince")).isEqualTo("Port-au-Prince");
    assertThat(NameForm.normalised(Normalizer.normalize("Bogotá", Normalizer.Form.NFD)))
        .isEqualTo("Bogotá");
    assertThat(NameForm.normalised("New\u00adcastle\u200b")).isEqualTo("Newcastle");
    assertThat(NameForm.normalised("\u0000\u2003")).isEmpty();
  }

  @Test
  void plainNamesAreNotCopied() {
    String name = new String("Port of Spain".toCharArray());

    assertThat(NameForm.normalised(name)).isSameAs(name);
    assertThat(NameForm.unaccented(name)).isSameAs(name);
  }

  @Test
  void firstWordEndsWhereLettersEnd() {
    assertThat(NameForm.firstWord("N'Djamena")).isEqualTo("N");
    assertThat(NameForm.firstWord("São Paulo")).isEqualTo("São");
    assertThat(NameForm.firstWord("49ers")).isEqualTo("49ers");
    assertThat(NameForm.firstWord("'Ayn al 'Arab")).isEqualTo("Ayn");
    assertThat(NameForm.firstWord("--")).isEmpty();
  }
}
