package org.copydesk.ingest.gate;

import java.time.Instant;
import java.util.Optional;
import org.copydesk.news.Action;

/// What the version gate needs to know of an event.
///
/// @param action what is asked for; CONTENT where the event brings a version of the article
/// @param uri the article's URI, should this be its first event
/// @param itemVersion the provider's own version
/// @param made when the provider made this version, where that is known and not in the future
/// @param contentHash the hash of the content; absent for everything but content
/// @param reason why, for people
/// @param correction the hash of the note that marks it as a correction; absent for a plain update
/// @param byDocument whether a document asks for it, rather than a person's notice
/// @param refusesConflicts whether one version with two contents is refused
public record Submission(
    Action action,
    String uri,
    Optional<String> itemVersion,
    Optional<Made> made,
    Optional<String> contentHash,
    Optional<String> reason,
    Optional<String> correction,
    boolean byDocument,
    boolean refusesConflicts) {

  /// A span of time, as precisely as a date was given.
  ///
  /// @param from inclusive
  /// @param to exclusive
  public record Made(Instant from, Instant to) {}
}
