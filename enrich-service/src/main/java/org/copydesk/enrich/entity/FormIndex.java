package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who in a story a form of a name can mean.
final class FormIndex {
  private static final int MOST_BEARERS = 8;

  private final Map<String, List<Cluster>> sure = new HashMap<>();
  private final Map<String, List<Cluster>> weak = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();

  void add(Cluster cluster, ShortForms forms) {
    forms.sure().forEach(form -> add(sure, form, cluster));
    forms.weak().forEach(form -> add(weak, form, cluster));
  }

  /// Takes one more form of a name.
  void add(Cluster cluster, String form) {
    add(sure, NameKey.of(form), cluster);
  }

  private void add(Map<String, List<Cluster>> index, String form, Cluster cluster) {
    List<Cluster> bearers = index.computeIfAbsent(form, _ -> new ArrayList<>(1));
    if (bearers.size() < MOST_BEARERS && !bearers.contains(cluster)) {
      bearers.add(cluster);
    }
    int space = form.indexOf(' ');
    firstWords.add(space < 0 ? form : form.substring(0, space));
  }

  /// Those who bear a form.
  ///
  /// @param key the form as a key
  List<Cluster> bearers(String key) {
    List<Cluster> bearers = sure.getOrDefault(key, List.of());
    return bearers.isEmpty() ? weak.getOrDefault(key, List.of()) : bearers;
  }

  boolean isSure(String key) {
    return sure.containsKey(key);
  }

  /// Whether any form begins with a word.
  boolean begins(String word) {
    return firstWords.contains(NameKey.of(word));
  }
}
