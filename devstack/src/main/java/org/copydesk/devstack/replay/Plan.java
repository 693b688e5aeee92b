package org.copydesk.devstack.replay;

import java.time.Instant;
import java.util.Optional;
import org.copydesk.devstack.process.StackException;
import org.copydesk.news.Article;

/// What is annotated anew, and by whom.
///
/// @param since articles that were accepted at this time or later
/// @param until and before this time; where absent, up to the newest when the replay begins
/// @param source of this source; where absent, of any
/// @param annotators names of annotators, separated by commas
/// @param revision the number that their annotations get; greater than any before
public record Plan(
    Instant since,
    Optional<Instant> until,
    Optional<String> source,
    String annotators,
    long revision) {

  /// What is kept beside how far the replay has come.
  String mark() {
    return revision + "\n" + source.orElse("") + "\n" + annotators;
  }

  /// The plan of a replay that goes on where another run of it was.
  ///
  /// @param mark that of the other run
  /// @throws StackException where that was a replay of something else
  Plan goingOn(String mark) {
    String[] parts = mark.split("\n", 3);
    if (!mark()
        .substring(mark().indexOf('\n'))
        .equals(mark.substring(Math.max(0, mark.indexOf('\n'))))) {
      throw new StackException(
          "another replay was begun (source %s, annotators %s); ./copydesk replay discard ends it"
              .formatted(
                  parts.length > 1 && !parts[1].isEmpty() ? parts[1] : "any",
                  parts.length > 2 ? parts[2] : "?"));
    }
    return new Plan(since, until, source, annotators, Long.parseLong(parts[0]));
  }

  boolean wants(Article article) {
    return source.filter(name -> !name.equals(article.getSource())).isEmpty();
  }
}
