package org.copydesk.e2e.model;

import org.copydesk.schemas.Topic;

/// What happens next in a run: a run is its steps, so that it can be taken again.
sealed interface Step {
  /// A newsroom sends an event.
  record Send(Sent sent) implements Step {}

  /// A service takes the record of a key that has waited longest on a topic.
  record Carry(Topic<?, ?> topic, String key) implements Step {
    @Override
    public String toString() {
      return "Carry[%s, %s]".formatted(topic.name(), key);
    }
  }

  /// Time passes for everybody.
  ///
  /// @param ticks of ten seconds; embargoes and times of use end at full ticks
  record Pass(int ticks) implements Step {}

  /// Ingest withdraws the articles of withdrawn sources.
  record WithdrawArticles() implements Step {}

  /// A service ends and starts again.
  ///
  /// @param back how many ticks its clock is set back meanwhile
  record Restart(String service, int back) implements Step {}
}
