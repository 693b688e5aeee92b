package org.copydesk.training.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.enrich.authority.Context;
import org.copydesk.enrich.authority.Name;
import org.copydesk.news.EntityType;
import org.junit.jupiter.api.Test;

class DraftTest {
  @Test
  void nameThatOnlyLacksAccentsIsLeftOut() {
    Draft town = new Draft(EntityType.PLACE, "city", "HV", "Brånnheim");
    town.add("Brannheim");
    town.add("Braennheim");

    assertThat(town.listing().names())
        .extracting(Name::text)
        .containsExactly("Brånnheim", "Braennheim");
  }

  @Test
  void laterWordOnAContextWins() {
    Draft club = new Draft(EntityType.ORGANISATION, "club", "HV", "Vellbruk");
    club.add("sport:Vellbruk");

    assertThat(club.listing().names()).containsExactly(new Name("Vellbruk", Context.SPORT));
  }

  @Test
  void renamedTownKeepsItsOldName() {
    Draft town = new Draft(EntityType.PLACE, "city", "HV", "Vellbrügge");
    town.rename("in:Vellbruk");

    assertThat(town.listing().names())
        .containsExactly(
            new Name("Vellbruk", Context.IN), new Name("Vellbrügge", Context.ANYWHERE));
  }

  @Test
  void idIsThePublicOneWhereThereIsOne() {
    Draft person = new Draft(EntityType.PERSON, "politician", "HV", "Odile Brånn");
    assertThat(person.id()).isEqualTo("urn:copydesk:authority:person:odile-brann");

    person.geonames = 5;
    assertThat(person.id()).isEqualTo("https://sws.geonames.org/5/");

    person.wikidata("Q7");
    assertThat(person.id()).isEqualTo("http://www.wikidata.org/entity/Q7");
  }

  @Test
  void spellingsThatFollowARuleAreAdded() {
    Draft town = new Draft(EntityType.PLACE, "city", "HV", "Saint Odile and Brånn");
    Variants.addTo(town);

    assertThat(town.names())
        .contains("St. Odile and Brånn", "St Odile and Brånn", "Saint Odile & Brånn");
  }
}
