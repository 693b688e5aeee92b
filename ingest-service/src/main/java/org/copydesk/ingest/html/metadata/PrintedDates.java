package org.copydesk.ingest.html.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.copydesk.ingest.html.metadata.Hints.Hint;

/// The dates that stand in one stretch of a page, in their order.
///
/// @param marked those of `time` elements and of elements named for dates
/// @param markedUpdates those of them that are said to be of a later version
/// @param lines those in lines of text
/// @param updateLines those of them that are said to be of a later version
/// @param announced those in lines that say that something was published then
/// @param alone those in lines that hold nothing else
record PrintedDates(
    List<String> marked,
    List<String> markedUpdates,
    List<String> lines,
    List<String> updateLines,
    List<String> announced,
    List<String> alone) {
  private static final int LONGEST_LINE = 160;
  private static final List<String> STATED_IN =
      List.of("datetime", "data-datetime", "data-date", "data-time", "data-timestamp", "title");

  static PrintedDates of(
      Stream<Spot> times, Stream<Spot> textLines, Stream<Spot> openings, RawDates read) {
    PrintedDates dates =
        new PrintedDates(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    times.forEach(spot -> dates.mark(spot, read));
    textLines.filter(PrintedDates::mayBeDateLine).forEach(spot -> dates.line(spot, read));
    openings.forEach(spot -> dates.dateline(spot, read));
    return dates;
  }

  private void mark(Spot spot, RawDates read) {
    boolean update =
        (spot.hints(Hint.UPDATE) && !spot.hints(Hint.DATE)) || PrintedDate.isUpdate(spot.before());
    for (String attribute : STATED_IN) {
      String stated = spot.element().attr(attribute).strip();
      if (!stated.isEmpty() && DateWitness.of("time", stated, read).isPresent()) {
        (update ? markedUpdates : marked).add(stated);
        return;
      }
    }
    for (PrintedDate date : PrintedDate.in(spot.line(), spot.before(), read)) {
      (update || date.update() ? markedUpdates : marked).add(date.raw());
    }
  }

  private void line(Spot spot, RawDates read) {
    String line = spot.line();
    for (PrintedDate date : PrintedDate.in(line, spot.before(), read)) {
      if (date.isOf(spot)) {
        (date.update() ? updateLines : lines).add(date.raw());
        if (date.announced()) {
          announced.add(date.raw());
        } else if (!date.update() && date.isAlone(line)) {
          alone.add(date.raw());
        }
      } else if (date.isDateline(line)) {
        lines.add(date.raw());
      }
    }
  }

  private void dateline(Spot spot, RawDates read) {
    PrintedDate.in(spot.line(), "", read).stream()
        .filter(date -> date.isDateline(spot.line()))
        .findFirst()
        .ifPresent(date -> lines.add(date.raw()));
  }

  private static boolean mayBeDateLine(Spot spot) {
    String line = spot.line();
    return line.length() <= LONGEST_LINE
        && line.chars().anyMatch(Character::isDigit)
        && !line.contains("©")
        && !line.toLowerCase(Locale.ROOT).contains("copyright");
  }

  Stream<String> all() {
    return Stream.of(marked, markedUpdates, lines, updateLines).flatMap(List::stream);
  }
}
