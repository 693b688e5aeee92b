package org.copydesk.enrich.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.duplicate.Resemblance;
import org.copydesk.enrich.duplicate.Signature;
import org.copydesk.news.Sketch;
import org.copydesk.news.SketchState;
import org.copydesk.news.Weighted;

/// What an article's lookup has found: first other articles, by the number of keys that they have
/// in common with it; then, of those with the most, the stories that it resembles.
final class Candidates {
  private static final int MOST = 100;
  private static final int MOST_COMPARED = 12;

  private final SketchState known;
  private final List<Weighted> candidates;
  private final Optional<Signature> signature;

  Candidates(SketchState known) {
    this.known = known;
    candidates = new ArrayList<>(known.getCandidates());
    signature = known.getSketch().getSignature().flatMap(Signature::read);
  }

  /// Counts a key for each of these articles.
  void count(List<String> uris) {
    for (String uri : uris) {
      int at = 0;
      while (at < candidates.size() && !candidates.get(at).getName().equals(uri)) {
        at++;
      }
      if (at < candidates.size()) {
        candidates.set(at, new Weighted(uri, candidates.get(at).getWeight() + 1));
      } else if (at < MOST) {
        candidates.add(new Weighted(uri, 1.0));
      }
    }
  }

  /// Takes out the articles that are worth being compared.
  List<String> worthComparing() {
    List<String> uris = heaviest(candidates, MOST_COMPARED);
    candidates.clear();
    return uris;
  }

  static List<String> heaviest(List<Weighted> all, int most) {
    return all.stream()
        .sorted(
            Comparator.comparingDouble(Weighted::getWeight)
                .reversed()
                .thenComparing(Weighted::getName))
        .limit(most)
        .map(Weighted::getName)
        .toList();
  }

  /// Compares an article that was found.
  ///
  /// @return whether it is a near-duplicate
  boolean take(Sketch other) {
    String story = StoryId.of(other.getUri(), other.getBorn().toEpochMilli());
    Optional<Resemblance> resemblance =
        signature.flatMap(
            mine -> other.getSignature().flatMap(Signature::read).map(mine::resemblance));
    boolean duplicate = resemblance.filter(Resemblance::nearDuplicate).isPresent();
    if (resemblance.filter(Resemblance::formFilledInAgain).isEmpty()
        && candidates.stream().noneMatch(candidate -> candidate.getName().equals(story))) {
      double closeness = duplicate ? 1 : Closeness.of(known.getSketch(), other);
      if (closeness >= Closeness.SAME_EVENT) {
        candidates.add(new Weighted(story, closeness));
      }
    }
    return duplicate;
  }

  SketchState noted() {
    return new SketchState(known.getSketch(), known.getKeys(), candidates);
  }
}
