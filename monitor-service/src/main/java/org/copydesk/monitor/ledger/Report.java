package org.copydesk.monitor.ledger;

import java.time.Duration;
import java.util.List;

/// How the unsettled versions are at one moment.
///
/// @param inFlight versions that are on their way and still in time
/// @param held versions whose embargo has not ended
/// @param late versions that should have reached what they have to
/// @param oldestLate how long the one that is awaited longest is awaited; zero where none is late
/// @param latest the late ones, those awaited longest first; not all of them where there are many
/// @param soonest the held ones, those whose embargo ends soonest first; not all where many
public record Report(
    long inFlight,
    long held,
    long late,
    Duration oldestLate,
    List<Unsettled> latest,
    List<Unsettled> soonest) {

  /// Before anything was read.
  public static final Report NOTHING = new Report(0, 0, 0, Duration.ZERO, List.of(), List.of());
}
