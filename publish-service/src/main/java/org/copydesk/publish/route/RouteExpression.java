package org.copydesk.publish.route;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.List;

/// An expression that was checked and made ready; any number of threads may ask it.
public final class RouteExpression implements RouteReading {
  private final Program program;

  RouteExpression(Program program) {
    this.program = program;
  }

  /// Reads an expression: its words, its types and its limits.
  public static RouteReading read(String expression) {
    return ExpressionLanguage.read(expression);
  }

  /// What it says of an article. It never throws and never runs for long: what fails is an answer.
  public Answer of(ArticleFields article) {
    try {
      return switch (program.eval(article::find)) {
        case Boolean matches -> matches ? new Answer.Matches() : new Answer.Differs();
        case Object other -> new Answer.Fails("neither true nor false: " + other);
      };
    } catch (CelEvaluationException | RuntimeException e) {
      return new Answer.Fails(String.valueOf(e.getMessage()));
    }
  }

  /// An expression that cannot be used.
  ///
  /// @param mistakes at least one, in the order of their places
  public record Mistaken(List<Mistake> mistakes) implements RouteReading {}
}
