package org.copydesk.training.names;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Names to draw from, each once.
final class Pool {
  private final TreeSet<String> names = new TreeSet<>();
  private List<String> drawn = List.of();

  void add(String name) {
    names.add(name);
  }

  String draw(Dice dice) {
    if (drawn.size() != names.size()) {
      drawn = new ArrayList<>(names);
    }
    return drawn.isEmpty() ? "Lindqvist" : drawn.get(dice.below(drawn.size()));
  }
}
