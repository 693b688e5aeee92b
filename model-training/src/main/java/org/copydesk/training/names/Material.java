package org.copydesk.training.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.enrich.name.WordTable;
import org.copydesk.training.authority.City;
import org.copydesk.training.authority.CityFile;

/// What is known about words apart from texts, and the examples that are made of corpora with it.
///
/// @param lists the lists that the service ships
/// @param towns names of towns
/// @param words clusters, groups and gazetteers
record Material(NameLists lists, List<String> towns, WordTable words) {
  private static final int LEAST_PEOPLE = 5_000;

  static Material read(NameLists lists, Path lexica, Path citiesFile) throws IOException {
    List<City> cities = CityFile.read(Files.readAllBytes(citiesFile));
    LexiconBuilder builder = new LexiconBuilder();
    builder.clusters(Clusters.read(lexica));
    builder.groups(groups(Embeddings.read(lexica)));
    builder.lists(lists);
    builder.cities(cities);
    List<String> towns =
        cities.stream().filter(city -> city.population() > LEAST_PEOPLE).map(City::name).toList();
    return new Material(lists, towns, builder.table());
  }

  private static Map<String, Integer> groups(Embeddings embeddings) {
    int[] numbers = Grouping.of(embeddings.vectors());
    Map<String, Integer> groups = new LinkedHashMap<>();
    for (int i = 0; i < numbers.length; i++) {
      groups.put(embeddings.words()[i], numbers[i]);
    }
    return groups;
  }

  List<Example> examples(List<Corpus> corpora, Settings settings) {
    Dice draws = new Dice(3);
    Names names = new Names(corpora, lists, towns, draws);
    Substitution substitution = new Substitution(names, draws);
    Examples maker = new Examples(words, true);
    Dice dice = new Dice(5);
    List<Example> examples = new ArrayList<>();
    for (Corpus corpus : corpora) {
      boolean noisy = corpus.name().startsWith("gmb");
      float weight = noisy ? 1 : settings.cleanWeight();
      int percent = noisy ? settings.noisyPercent() : settings.cleanPercent();
      for (List<Tagged> document : corpus.documents()) {
        examples.add(maker.of(Rendering.of(document), weight, noisy));
        if (dice.chance(percent)) {
          examples.add(maker.of(Rendering.of(substitution.of(document)), weight, noisy));
        }
      }
    }
    Composition composition = new Composition(names);
    for (int i = 0; i < settings.composed(); i++) {
      examples.add(maker.of(Rendering.of(composition.next()), 1, false));
    }
    return examples;
  }
}
