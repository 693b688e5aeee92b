package org.copydesk.enrich.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.duplicate.Resemblance;
import org.copydesk.enrich.duplicate.Signature;
import org.copydesk.news.Sketch;
import org.copydesk.news.SketchState;
import org.copydesk.news.Weighted;

/// The stories that an article's lookup has found worth a closer look, by the articles that began
/// them.
final class Candidates {
  private static final int MOST = 30;

  private final SketchState known;
  private final List<Weighted> candidates;
  private final Optional<Signature> signature;

  Candidates(SketchState known) {
    this.known = known;
    candidates = new ArrayList<>(known.getCandidates());
    signature = known.getSketch().getSignature().flatMap(Signature::read);
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
    if (candidates.size() < MOST
        && resemblance.filter(Resemblance::formFilledInAgain).isEmpty()
        && candidates.stream().noneMatch(candidate -> candidate.getName().equals(story))) {
      double closeness = duplicate ? 1 : Closeness.of(known.getSketch(), other);
      if (closeness >= Closeness.SAME_EVENT) {
        candidates.add(new Weighted(story, closeness));
      }
    }
    return duplicate;
  }

  SketchState noted() {
    return SketchState.newBuilder(known).setCandidates(candidates).build();
  }
}
