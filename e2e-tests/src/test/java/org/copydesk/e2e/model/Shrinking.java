package org.copydesk.e2e.model;

import java.util.List;
import java.util.stream.Collectors;
import org.copydesk.e2e.model.Run.Ended;

/// Makes a run that failed small enough to be read: the steps of one article alone, then as few of
/// its events as it takes.
final class Shrinking {
  private final Run run;
  private final String key;
  private int tries;

  Shrinking(Run run, String key) {
    this.run = run;
    this.key = key;
  }

  /// What happened to the article, and where the topics are not as the rules have it.
  String explain(Ended ended) {
    List<Step> steps = ended.steps().stream().filter(this::concerns).toList();
    String different = differences(steps);
    if (different.isEmpty()) {
      return "%s, not alone, only among the others:%n%s"
          .formatted(key, ended.differences().get(key));
    }
    for (Class<?> kind :
        List.of(Step.Restart.class, Step.WithdrawArticles.class, Step.Pass.class)) {
      List<Step> without = steps.stream().filter(step -> !kind.isInstance(step)).toList();
      String still = differences(without);
      if (!still.isEmpty()) {
        steps = without;
        different = still;
      }
    }
    for (Step event : List.copyOf(steps)) {
      List<Step> fewer = steps.stream().filter(step -> !step.equals(event)).toList();
      String still = event instanceof Step.Send ? differences(fewer) : "";
      if (!still.isEmpty()) {
        steps = fewer;
        different = still;
      }
    }
    return "%s:%n%s%nafter%n%s"
        .formatted(
            key,
            different,
            steps.stream().map(step -> "  " + step).collect(Collectors.joining("\n")));
  }

  private String differences(List<Step> steps) {
    return run.again("shrink-" + key.replace('/', '-') + tries++, steps)
        .differences()
        .getOrDefault(key, "");
  }

  private boolean concerns(Step step) {
    return switch (step) {
      case Step.Send(Sent sent) -> isOurs(sent.key());
      case Step.Carry(_, String carried) ->
          isOurs(carried) || carried.equals(ObservedFacts.uri(key));
      case Step.Pass _, Step.WithdrawArticles _, Step.Restart _ -> true;
    };
  }

  private boolean isOurs(String other) {
    return other.equals(key) || other.equals(key.substring(0, key.indexOf('/') + 1));
  }
}
