package org.copydesk.enrich.concept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.authority.Layer;
import org.copydesk.news.Concept;
import org.copydesk.news.EntityType;
import org.junit.jupiter.api.Test;

class ConceptIndexTest {
  private final Map<String, Concept> store = new HashMap<>();
  private final ConceptIndex index = new ConceptIndex();

  ConceptIndexTest() {
    index.readFrom(store::get);
  }

  private static Concept.Builder place(String id, String name) {
    return Concept.newBuilder().setId(id).setName(name).setType(EntityType.PLACE);
  }

  private void put(Concept concept) {
    index.change(store.put(concept.getId(), concept), concept);
  }

  private void remove(String id) {
    index.change(store.remove(id), null);
  }

  private List<String> imported(String name) {
    return index.imported().named(name).stream().map(Entry::id).toList();
  }

  @Test
  void importedConceptsAreFoundByEachOfTheirNamesInEachWayToWriteThem() {
    put(
        place("gn:1", "São Tomé de Cima")
            .setOrigin("geonames")
            .setAliases(List.of("Upper St Thomas"))
            .build());

    assertThat(imported("São Tomé de Cima")).containsExactly("gn:1");
    assertThat(imported("Sao Tome de Cima")).containsExactly("gn:1");
    assertThat(imported("UPPER ST THOMAS")).containsExactly("gn:1");
    assertThat(imported("upper st thomas")).isEmpty();
    assertThat(index.startingWith("Upper")).isEmpty();
    assertThat(index.imported().mayStart("Upper")).isTrue();
    assertThat(index.imported().mayStart("Lower")).isFalse();
  }

  @Test
  void theMoreProminentIsNamedFirst() {
    put(place("gn:1", "Springfield").setOrigin("geonames").setPopulation(900L).build());
    put(place("gn:2", "Springfield").setOrigin("geonames").setPopulation(150_000L).build());
    put(place("q:3", "Springfield").setOrigin("wikidata").setProminence(0.9).build());

    assertThat(imported("Springfield")).containsExactly("q:3", "gn:2", "gn:1");
    assertThat(index.imported().named("Springfield"))
        .extracting(Entry::layer)
        .containsOnly(Layer.IMPORTED);
  }

  @Test
  void aConceptThatTheNewsroomTakesOverIsImportedNoLonger() {
    put(place("gn:1", "Kelvin Bay").setOrigin("geonames").build());
    put(place("gn:1", "Kelvin Bay").build());

    assertThat(imported("Kelvin Bay")).isEmpty();
    assertThat(index.startingWith("Kelvin"))
        .singleElement()
        .satisfies(name -> assertThat(name.text()).isEqualTo("Kelvin Bay"));

    remove("gn:1");
    assertThat(index.startingWith("Kelvin")).isEmpty();
  }

  @Test
  void aPlaceLiesInTheRegionItNames() {
    put(place("gn:7", "Illinois").setOrigin("geonames").build());
    put(place("gn:1", "Springfield").setOrigin("geonames").setBroader(List.of("gn:7")).build());

    Entry springfield = index.imported().named("Springfield").getFirst();
    assertThat(index.imported().regionOf(springfield))
        .hasValueSatisfying(region -> assertThat(region.name()).isEqualTo("Illinois"));
  }

  @Test
  void whateverIsPutAndRemovedTheIndexAnswersAsASearchThroughAllWould() {
    Random random = new Random(4);
    Map<String, Concept> all = new TreeMap<>();
    for (int step = 0; step < 20_000; step++) {
      String id = "gn:" + random.nextInt(2_000);
      if (random.nextInt(3) == 0) {
        remove(id);
        all.remove(id);
      } else {
        Concept concept =
            place(id, name(random))
                .setOrigin("geonames")
                .setAliases(List.of(name(random), name(random)))
                .build();
        put(concept);
        all.put(id, concept);
      }
    }
    for (int n = 0; n < 2_000; n++) {
      String name = "Town " + n;
      List<String> expected = new ArrayList<>();
      all.forEach((id, concept) -> {
        if (concept.getName().equals(name) || concept.getAliases().contains(name)) {
          expected.add(id);
        }
      });
      assertThat(imported(name)).as(name).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static String name(Random random) {
    return "Town " + random.nextInt(2_000);
  }
}
