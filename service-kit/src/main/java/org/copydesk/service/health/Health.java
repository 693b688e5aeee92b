package org.copydesk.service.health;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/// What a service depends on and how each of it is. Failure is a value here: whoever meets it says
/// so, and says so again when it is over.
public final class Health {
  /// How one thing is.
  ///
  /// @param up whether it works
  /// @param detail what is wrong and what to do, or what it is doing
  public record State(boolean up, String detail) {}

  private final Map<String, State> states = new ConcurrentSkipListMap<>();
  private final Map<String, LongAdder> outages = new ConcurrentHashMap<>();

  /// Says that a thing works.
  public void up(String thing, String detail) {
    states.put(thing, new State(true, detail));
  }

  /// Says that a thing does not work.
  public void down(String thing, String detail) {
    State before = states.put(thing, new State(false, detail));
    if (before != null && before.up()) {
      outages.computeIfAbsent(thing, _ -> new LongAdder()).increment();
    }
  }

  /// Whether everything works, and there is anything at all.
  public boolean ready() {
    return !states.isEmpty() && states.values().stream().allMatch(State::up);
  }

  /// Whether a thing is known to work.
  public boolean isUp(String thing) {
    State state = states.get(thing);
    return state != null && state.up();
  }

  /// Whether a thing is known not to work.
  public boolean isDown(String thing) {
    State state = states.get(thing);
    return state != null && !state.up();
  }

  /// How often a thing stopped working that had worked.
  public long outages(String thing) {
    LongAdder count = outages.get(thing);
    return count == null ? 0 : count.sum();
  }

  /// All things by name.
  public Map<String, State> states() {
    return Map.copyOf(states);
  }
}
