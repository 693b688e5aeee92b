package org.copydesk.ingest.normalize;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.copydesk.news.ConflictPolicy;
import org.copydesk.news.Source;

/// What the newsroom has set for a source; works without any.
///
/// @param uriPrefixes the URI prefixes that are its own
/// @param zone the zone of its dates that state none
/// @param language its language where a document states none
/// @param refusesConflicts whether one version with two contents is refused
/// @param closed why its content is not taken, where it is not
public record SourceSettings(
    List<String> uriPrefixes,
    Optional<ZoneId> zone,
    Optional<String> language,
    boolean refusesConflicts,
    Optional<String> closed) {

  /// The settings of a source that has none.
  public static SourceSettings none() {
    return new SourceSettings(
        List.of(), Optional.empty(), Optional.empty(), false, Optional.empty());
  }

  /// Reads the newsroom's record.
  public static SourceSettings of(Source source) {
    Optional<String> closed =
        source
            .getWithdrawn()
            .map(reason -> "the source is withdrawn: " + reason)
            .or(() ->
                source.getPaused()
                    ? Optional.of("the source is paused in its settings on news.source.v1")
                    : Optional.empty());
    return new SourceSettings(
        source.getUriPrefixes(),
        source.getTimeZone().flatMap(SourceSettings::zone),
        source.getLanguage(),
        source.getOnConflict() == ConflictPolicy.REFUSE,
        closed);
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
