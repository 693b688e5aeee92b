package org.copydesk.ingest.normalize;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.copydesk.news.Action;
import org.copydesk.news.ConflictPolicy;
import org.copydesk.news.Source;
import org.copydesk.news.WithdrawalState;

/// What the newsroom has set for a source; works without any.
///
/// @param uriPrefixes the URI prefixes that are its own
/// @param zone the zone of its dates that state none
/// @param language its language where a document states none
/// @param refusesConflicts whether one version with two contents is refused
/// @param closed why its events are not taken, where they are not
public record SourceSettings(
    List<String> uriPrefixes,
    Optional<ZoneId> zone,
    Optional<String> language,
    boolean refusesConflicts,
    Optional<Closed> closed) {
  private static final String WITHDRAWN = "source-withdrawn";

  /// Why events of a source are not taken.
  ///
  /// @param code short and stable, for programs
  /// @param reason for people, with what to do
  public record Closed(String code, String reason) {
    /// Whether it is closed to an action. A paused source sends notices still; of a withdrawn one
    /// only kills are taken, which say the same of an article.
    public boolean to(Action action) {
      return action == Action.CONTENT || (code.equals(WITHDRAWN) && action != Action.KILL);
    }
  }

  /// The settings of a source that has none.
  public static SourceSettings none() {
    return new SourceSettings(
        List.of(), Optional.empty(), Optional.empty(), false, Optional.empty());
  }

  /// Reads the newsroom's record.
  public static SourceSettings of(Source source) {
    Optional<Closed> closed =
        source
            .getWithdrawn()
            .map(reason -> withdrawn(source.getId(), reason))
            .or(() -> source.getPaused() ? Optional.of(paused(source.getId())) : Optional.empty());
    return new SourceSettings(
        source.getUriPrefixes(),
        source.getTimeZone().flatMap(SourceSettings::zone),
        source.getLanguage(),
        source.getOnConflict() == ConflictPolicy.REFUSE,
        closed);
  }

  /// The settings as a withdrawal or a reinstatement leaves them.
  public SourceSettings after(WithdrawalState withdrawal) {
    return withdrawal.getWithdrawn()
        ? new SourceSettings(
            uriPrefixes,
            zone,
            language,
            refusesConflicts,
            Optional.of(withdrawn(withdrawal.getSource(), withdrawal.getReason().orElse(""))))
        : this;
  }

  private static Closed withdrawn(String source, String reason) {
    return new Closed(
        WITHDRAWN,
        "the source is withdrawn: %s; reinstate it (./copydesk source reinstate %s), then send the event again"
            .formatted(reason, source));
  }

  private static Closed paused(String source) {
    return new Closed(
        "source-closed",
        "the source is paused in its settings on news.source.v1; resume it (./copydesk source resume %s), then send the event again"
            .formatted(source));
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
