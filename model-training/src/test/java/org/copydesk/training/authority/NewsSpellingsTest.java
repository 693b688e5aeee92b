package org.copydesk.training.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.news.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsSpellingsTest {
  private static Draft town(String name, String country) {
    Draft town = new Draft(EntityType.PLACE, "city", country, name);
    NewsSpellings.addTo(town);
    return town;
  }

  @ParameterizedTest
  @CsvSource({
    "IQ, Al Fallūjah, Fallūjah",
    "IQ, Al Fallūjah, al-Fallūjah",
    "SY, Ar Raqqah, Al-Raqqah",
    "UA, Kramators’k, Kramatorsk",
    "CH, Biel/Bienne, Bienne",
    "DE, Halle (Saale), Halle",
    "AE, Al Ain City, Al Ain",
  })
  void newsSpellingIsAdded(String country, String name, String spelling) {
    assertThat(town(name, country).names()).contains(spelling);
  }

  @ParameterizedTest
  @CsvSource({"US, Al Quoz", "US, Kansas City", "TD, N'Djamena", "AE, Al Ain"})
  void otherNamesStayAsTheyAre(String country, String name) {
    assertThat(town(name, country).names()).containsExactly(name);
  }

  @Test
  void surnamesOfTheWellKnownAreAddedUnlessManyBearThem() {
    Draft known = new Draft(EntityType.PERSON, "politician", "HV", "Odile Brånn");
    known.prominence = 0.9;
    Draft common = new Draft(EntityType.PERSON, "politician", "HV", "Odile Smith");
    common.prominence = 0.9;
    Draft other = new Draft(EntityType.PERSON, "politician", "HV", "Tove Vellbruk");
    other.prominence = 0.45;

    Surnames.addTo(List.of(known, common, other), "Smith"::equals);

    assertThat(known.names()).containsExactly("Odile Brånn", "Brånn");
    assertThat(common.names()).containsExactly("Odile Smith");
    assertThat(other.names()).containsExactly("Tove Vellbruk");
  }
}
