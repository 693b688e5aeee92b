package org.copydesk.e2e.model;

import java.time.Instant;
import java.util.Optional;
import org.copydesk.news.Action;
import org.copydesk.news.PubStatus;

/// What a newsroom sends.
sealed interface Sent {
  /// The event's own id.
  String id();

  /// The source that sends it.
  String source();

  /// Where its receipt is found: source/item, or source/ for what concerns a whole source.
  String key();

  /// Whether it travels in the notices' lane.
  boolean isNotice();

  /// A version of an article.
  ///
  /// @param asNinjs whether as ninjs, rather than in fields; only ninjs states a status, an end of
  ///   use and the time at which it was made
  /// @param declared the publishing status that the document states
  /// @param made when the provider made this version
  record Content(
      String id,
      String source,
      String item,
      Optional<Integer> itemVersion,
      Words words,
      boolean asNinjs,
      PubStatus declared,
      Optional<Instant> made)
      implements Sent {
    @Override
    public String key() {
      return source + "/" + item;
    }

    @Override
    public boolean isNotice() {
      return false;
    }
  }

  /// Content that cannot be taken: its embargo cannot be read.
  record Unreadable(String id, String source, String item) implements Sent {
    @Override
    public String key() {
      return source + "/" + item;
    }

    @Override
    public boolean isNotice() {
      return false;
    }
  }

  /// A kill, a withhold or a release by a person.
  ///
  /// @param late whether it comes on the log of articles, in its turn, rather than ahead
  record Notice(
      String id,
      String source,
      String item,
      Action action,
      Optional<Integer> itemVersion,
      boolean hasReason,
      boolean late)
      implements Sent {
    @Override
    public String key() {
      return source + "/" + item;
    }

    @Override
    public boolean isNotice() {
      return !late;
    }
  }

  /// The withdrawal or reinstatement of a whole source.
  record OfSource(String id, String source, boolean withdraws, boolean hasReason) implements Sent {
    @Override
    public String key() {
      return source + "/";
    }

    @Override
    public boolean isNotice() {
      return true;
    }
  }
}
