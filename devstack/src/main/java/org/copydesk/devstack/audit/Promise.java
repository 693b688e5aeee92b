package org.copydesk.devstack.audit;

import java.util.Locale;

/// What Copydesk promises, as far as its topics can show it.
public enum Promise {
  /// Receipts are as many as raw events, and name them by their place.
  ONE_RECEIPT(
      "every raw event has exactly one receipt, and every version the receipt of its event"),
  /// Accepted versions go the whole way.
  NOTHING_LOST(
      "what was acknowledged is in the log, what was accepted is published, held or taken back"),
  /// Exactly once.
  NOTHING_TWICE("no step is written twice"),
  /// Older never after newer.
  IN_ORDER("the versions of an article grow on every topic"),
  /// No view asserts what may not be used.
  TAKEN_BACK("what was killed, withheld, withdrawn or has expired stands in no view"),
  /// No word before its time.
  EMBARGO_KEPT("no topic of subscribers holds a word of an article before its embargo ends"),
  /// Views are of one mind.
  VIEWS_AGREE("all views hold exactly what news.published.v1 asserts"),
  /// Poison is kept, and nothing else.
  POISON_KEPT("every record that cannot be processed has exactly one dead letter that names it"),
  /// Nothing waits.
  ALL_TAKEN("every service has taken all that lies before it");

  private final String sentence;

  Promise(String sentence) {
    this.sentence = sentence;
  }

  /// The promise in words.
  public String sentence() {
    return sentence;
  }

  /// Its short name: `nothing-lost`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
