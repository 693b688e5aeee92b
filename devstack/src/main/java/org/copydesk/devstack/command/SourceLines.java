package org.copydesk.devstack.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.news.Feed;
import org.copydesk.news.FeedState;
import org.copydesk.news.Source;

/// Sources and their feeds in lines for a terminal.
///
/// @param states what is known of feeds, by source and address
record SourceLines(Map<String, FeedState> states) {

  List<String> of(List<Source> sources) {
    List<String> lines = new ArrayList<>();
    for (Source source : sources) {
      lines.add("%-20s %s%s".formatted(source.getId(), source.getName(), standing(source)));
      for (Feed feed : source.getFeeds()) {
        lines.add("  %s  %s".formatted(feed.getUrl(), settings(feed)));
        Optional.ofNullable(states.get(source.getId() + " " + feed.getUrl()))
            .map(state -> state(state, isPolled(source)))
            .orElseGet(() -> List.of("not polled yet"))
            .forEach(line -> lines.add("    " + line));
      }
    }
    return lines.stream().map(TerminalText::of).map(line -> line.replace('\n', ' ')).toList();
  }

  private static boolean isPolled(Source source) {
    return !source.getPaused() && source.getWithdrawn().isEmpty();
  }

  private static String standing(Source source) {
    return source
        .getWithdrawn()
        .map(reason -> " [withdrawn: " + reason + "]")
        .orElse(source.getPaused() ? " [paused]" : "");
  }

  private static String settings(Feed feed) {
    String pages = feed.getFullPage().toString().toLowerCase(Locale.ROOT).replace('_', '-');
    return "every %s, full page %s".formatted(time(feed.getIntervalSeconds()), pages);
  }

  private static String time(int seconds) {
    Duration time = Duration.ofSeconds(seconds);
    return time.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  private static List<String> state(FeedState state, boolean polled) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "last success %s, %d events sent%s"
            .formatted(
                state.getLastSuccess().map(Object::toString).orElse("never"),
                state.getSent(),
                polled && state.getStopped().isEmpty()
                    ? state.getNextPoll().map(next -> ", next poll " + next).orElse("")
                    : ""));
    state.getStopped().ifPresent(why -> lines.add("stopped: " + why));
    state
        .getLastError()
        .ifPresent(
            error -> lines.add("failures in a row: %d; %s".formatted(state.getFailures(), error)));
    state
        .getMovedTo()
        .ifPresent(url -> lines.add("has moved for good: name %s instead".formatted(url)));
    state.getNotes().forEach(note -> lines.add("note: " + note));
    return lines;
  }
}
