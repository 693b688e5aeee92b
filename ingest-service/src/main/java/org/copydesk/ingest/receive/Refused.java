package org.copydesk.ingest.receive;

/// A request, or a line of a batch, that is not taken.
final class Refused extends Exception {
  private final transient Problem problem;

  Refused(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
