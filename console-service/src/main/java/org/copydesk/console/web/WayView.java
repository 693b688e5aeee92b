package org.copydesk.console.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.console.reading.Ways.Way;
import org.copydesk.trace.Footprint;
import org.copydesk.trace.Standing;
import org.copydesk.trace.Verdict;

/// The whole way of an article, as its page shows it.
///
/// @param takenBack what took it back; empty where it may be asserted
/// @param broken whether it is still asserted although it was taken back
/// @param more how many steps are left out
record WayView(
    List<StepView> steps, String takenBack, boolean broken, List<HeldView> topics, long more) {
  /// More than anybody reads.
  private static final int MOST_STEPS = 2_000;

  private static final int MOST_RECORDS = 50;

  /// A record.
  ///
  /// @param version 0 where it is about none
  record StepView(Instant at, String topic, String place, String row, long version, String says) {}

  /// What a topic holds.
  ///
  /// @param asserting how many records say something of the article
  /// @param retracted how many do so no more
  record HeldView(String topic, int asserting, int retracted, List<RecordView> records) {}

  /// A record of a topic that holds the latest of each key.
  record RecordView(
      String key, String place, Instant at, boolean asserts, boolean tombstone, long version) {}

  static WayView of(Way way) {
    List<Footprint> all = way.trail().footprints();
    return new WayView(
        all.stream().limit(MOST_STEPS).map(WayView::step).toList(),
        way.verdict().takenBack().orElse(""),
        way.verdict().isBroken(),
        way.verdict().topics().stream().map(WayView::held).toList(),
        way.trail().more() + Math.max(0, all.size() - MOST_STEPS));
  }

  private static StepView step(Footprint footprint) {
    int hash = footprint.key().lastIndexOf('#');
    return new StepView(
        footprint.at(),
        footprint.place().topic(),
        footprint.place().partition() + "/" + footprint.place().offset(),
        hash < 0 ? "" : footprint.key().substring(hash),
        footprint.version().orElse(0L),
        footprint.text());
  }

  private static HeldView held(Verdict.Held held) {
    return new HeldView(
        held.topic(),
        held.asserting().size(),
        held.retracted().size(),
        Stream.concat(held.asserting().stream(), held.retracted().stream())
            .limit(MOST_RECORDS)
            .map(WayView::record)
            .toList());
  }

  private static RecordView record(Standing standing) {
    return new RecordView(
        standing.key(),
        standing.place().partition() + "/" + standing.place().offset(),
        standing.at(),
        standing.asserts(),
        standing.tombstone(),
        standing.version().orElse(0L));
  }
}
