package org.copydesk.ingest.receive;

/// A request, a line of a batch or a file that is not taken; the message says why and what to do.
public final class Refused extends Exception {
  private final transient Problem problem;

  Refused(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  /// A refusal for what is wrong with what was sent.
  public Refused(String detail) {
    this(Problem.badRequest(detail));
  }

  Problem problem() {
    return problem;
  }
}
