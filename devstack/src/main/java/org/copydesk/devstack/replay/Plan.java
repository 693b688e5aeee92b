package org.copydesk.devstack.replay;

import java.time.Instant;
import java.util.Optional;
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

  boolean wants(Article article) {
    return source.filter(name -> !name.equals(article.getSource())).isEmpty();
  }
}
