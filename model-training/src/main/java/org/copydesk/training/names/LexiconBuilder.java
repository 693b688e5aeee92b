package org.copydesk.training.names;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.enrich.name.WordTable;
import org.copydesk.enrich.name.feature.Hash;
import org.copydesk.enrich.name.feature.Lexicon;
import org.copydesk.training.authority.City;

/// Gathers what a model knows about words apart from any text.
final class LexiconBuilder {
  private static final int LARGE = 100_000;
  private static final int LEAST = 5_000;

  private final Map<Integer, Integer> paths = new TreeMap<>();
  private final Map<Integer, Integer> groups = new TreeMap<>();
  private final Map<Integer, Integer> kinds = new TreeMap<>();

  void clusters(Map<String, Integer> clusters) {
    clusters.forEach((word, path) -> paths.put(Hash.of(word), path));
  }

  void groups(Map<String, Integer> numbers) {
    numbers.forEach((word, group) -> groups.put(Hash.of(word), group + 1));
  }

  void lists(NameLists lists) {
    lists.countries().forEach(name -> add(name, Lexicon.COUNTRY));
    lists.places().forEach(name -> add(name, Lexicon.REGION));
    lists.organisations().forEach(name -> add(name, Lexicon.ORGANISATION));
    lists.demonyms().forEach(name -> add(name, Lexicon.DEMONYM));
  }

  void cities(List<City> cities) {
    for (City city : cities) {
      if (city.population() >= LEAST) {
        add(city.name(), city.population() >= LARGE ? Lexicon.CITY : Lexicon.TOWN);
      }
    }
  }

  void names(List<String> names, int kind) {
    names.forEach(name -> add(name, kind));
  }

  private void add(String name, int kind) {
    int hash = 0;
    boolean first = true;
    for (String word : name.toLowerCase(Locale.ROOT).split(" +", -1)) {
      int own = Hash.of(word);
      hash = first ? own : Hash.of(hash, own);
      first = false;
    }
    kinds.merge(hash, kind, (a, b) -> a | b);
  }

  WordTable table() {
    return WordTable.of(
        keys(paths), values(paths), keys(groups), values(groups), keys(kinds), values(kinds));
  }

  private static int[] keys(Map<Integer, Integer> map) {
    return map.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] values(Map<Integer, Integer> map) {
    int[] values = map.values().stream().mapToInt(Integer::intValue).toArray();
    return Arrays.copyOf(values, values.length);
  }
}
