package org.copydesk.devstack.replay;

import java.util.Locale;

/// One annotation that another enrichment of the same words has, has not, or has otherwise.
///
/// @param kind how they differ
/// @param what the annotation, for people; the same wherever it is the same
public record Difference(Kind kind, String what) {
  /// How two enrichments differ.
  public enum Kind {
    /// An entity that was not found before.
    ENTITY_APPEARED,
    /// An entity that is not found any more.
    ENTITY_WENT,
    /// The same words mean an entity of another type.
    ENTITY_CHANGED_TYPE,
    /// The same words mean another entity.
    ENTITY_CHANGED_ID,
    /// A quote that was not found before, or has another speaker.
    QUOTE_APPEARED,
    /// A quote that is not found any more, or has another speaker.
    QUOTE_WENT,
    /// A topic that was not given before.
    TOPIC_APPEARED,
    /// A topic that is not given any more.
    TOPIC_WENT;

    /// As people read it.
    public String title() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
