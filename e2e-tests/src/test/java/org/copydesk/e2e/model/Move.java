package org.copydesk.e2e.model;

import java.time.Instant;

/// What a service did by itself, in an order that nobody prescribed: a run on a real system is such
/// moves, and the rules say what they lead to.
sealed interface Move {
  /// Applies the rules to it.
  void on(Witness witness);

  /// A partition of ingest takes an event, or hears from another one of the event of a source.
  record Take(Posted posted) implements Move {
    @Override
    public void on(Witness witness) {
      witness.taken(posted.sent(), posted.at());
    }
  }

  /// A partition of ingest withdraws the articles of withdrawn sources.
  record Withdraw() implements Move {
    @Override
    public void on(Witness witness) {
      witness.articlesWithdrawn();
    }
  }

  /// Publish takes the next version of an article.
  record Arrival(String key, Instant now) implements Move {
    @Override
    public void on(Witness witness) {
      witness.versionArrived(key, now);
    }
  }

  /// Publish takes the next notice of an article.
  record Overtaking(String key, Instant now) implements Move {
    @Override
    public void on(Witness witness) {
      witness.noticeArrived(key, now);
    }
  }

  /// Publish looks at the clock.
  record Look(Instant now) implements Move {
    @Override
    public void on(Witness witness) {
      witness.looked(now);
    }
  }
}
