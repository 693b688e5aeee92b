package org.copydesk.benchmarks;

import java.util.List;
import java.util.Locale;
import org.copydesk.enrich.concept.ConceptIndex;
import org.copydesk.news.Concept;
import org.copydesk.news.EntityType;

/// What imported concepts cost in memory: the index of their names; the concepts themselves lie on
/// disk. Each has a public id, a name and two other names.
public final class ConceptMemory {
  private static final int MILLION = 1_000_000;

  private ConceptMemory() {}

  /// Puts a million concepts into the index and prints bytes a concept, and how long it took.
  ///
  /// @param arguments how many concepts instead of a million
  public static void main(String[] arguments) {
    int number = arguments.length == 0 ? MILLION : Integer.parseInt(arguments[0]);
    ConceptIndex index = new ConceptIndex();
    long before = used();
    long start = System.nanoTime();
    for (int i = 0; i < number; i++) {
      index.change(null, concept(i));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%,d concepts of three names: %.0f bytes each, %.0f MB in all, %.1f s to index%n",
        number,
        (used() - before) / (double) number,
        (used() - before) / 1e6,
        seconds);
    if (index.startingWith("Kelvin").size() == number) {
      throw new IllegalStateException("imported concepts are not the newsroom's own");
    }
  }

  private static Concept concept(int i) {
    return Concept.newBuilder()
        .setId("http://www.wikidata.org/entity/Q" + i)
        .setName("Kelvin Bay " + i)
        .setType(EntityType.PLACE)
        .setAliases(List.of("Kelvin-Bucht " + i, "Baie de Kelvin " + i))
        .setOrigin("wikidata")
        .build();
  }

  private static long used() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
