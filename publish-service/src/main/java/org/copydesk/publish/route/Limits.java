package org.copydesk.publish.route;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.bundle.Cel;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.validator.CelAstValidator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/// What an expression may cost at most, told when it is defined: how often it reads the text, that
/// it never does so in a loop, and how large its patterns are.
record Limits() implements CelAstValidator {
  static final int EXPRESSION = 4_000;
  static final int NESTING = 32;
  static final int NODES = 2_000;
  static final int ITERATIONS = 5_000;
  private static final int TEXT_READS = 50;
  private static final int PATTERN = 500;
  private static final int PATTERN_PROGRAM = 2_000;
  private static final long REPETITIONS = 1_000;
  private static final java.util.regex.Pattern COUNTED =
      java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

  @Override
  public void validate(CelNavigableAst ast, Cel cel, IssuesFactory issues) {
    List<CelNavigableExpr> nodes = ast.getRoot().allNodes().toList();
    List<CelNavigableExpr> texts = nodes.stream().filter(Limits::isText).toList();
    texts.stream()
        .filter(Limits::isInLoop)
        .forEach(node ->
            issues.addError(
                node.id(),
                "the text must not be read in a loop (exists, all, filter, map): look for each word"
                    + " with mentions(\"…\") outside of it"));
    texts.stream()
        .skip(TEXT_READS)
        .findFirst()
        .ifPresent(node ->
            issues.addError(
                node.id(),
                "the text is read more than %d times: put alternatives into one matches(\"a|b|c\")"
                    .formatted(TEXT_READS)));
    nodes.stream()
        .map(CelNavigableExpr::expr)
        .filter(expr -> expr.getKind() == Kind.CALL && expr.call().function().equals("matches"))
        .forEach(expr ->
            mistake(expr.call().args().getLast())
                .ifPresent(message -> issues.addError(expr.call().args().getLast().id(), message)));
  }

  private static boolean isText(CelNavigableExpr node) {
    return node.getKind() == Kind.IDENT && node.expr().ident().name().equals(Vocabulary.TEXT);
  }

  private static boolean isInLoop(CelNavigableExpr node) {
    for (var up = node.parent(); up.isPresent(); up = up.get().parent()) {
      if (up.get().getKind() == Kind.COMPREHENSION) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> mistake(CelExpr argument) {
    if (argument.getKind() != Kind.CONSTANT
        || argument.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
      return Optional.of("write the pattern out between quotes: it cannot be computed");
    }
    String pattern = argument.constant().stringValue();
    if (pattern.length() > PATTERN || repetitions(pattern) > REPETITIONS) {
      return Optional.of(
          "the pattern is too large: at most %d characters and %d counted repetitions"
              .formatted(PATTERN, REPETITIONS));
    }
    try {
      return Pattern.compile(pattern).programSize() > PATTERN_PROGRAM
          ? Optional.of("the pattern is too large: use fewer alternatives or repetitions")
          : Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of("this is no RE2 pattern: " + e.getMessage());
    }
  }

  /// All counts multiplied: what they come to if each stands within the next, which is known before
  /// the pattern is unfolded.
  private static long repetitions(String pattern) {
    return COUNTED
        .matcher(pattern)
        .results()
        .mapToLong(Limits::count)
        .reduce(1, (left, right) -> Math.min(REPETITIONS + 1, left * Math.max(1, right)));
  }

  private static long count(MatchResult counted) {
    String most = counted.group(2);
    return Long.parseLong(most == null || most.isEmpty() ? counted.group(1) : most);
  }
}
