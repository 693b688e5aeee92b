package org.copydesk.publish.route;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.validator.CelValidator;
import dev.cel.validator.CelValidatorFactory;
import dev.cel.validator.validators.AstDepthLimitValidator;
import dev.cel.validator.validators.DurationLiteralValidator;
import dev.cel.validator.validators.HomogeneousLiteralValidator;
import dev.cel.validator.validators.TimestampLiteralValidator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The language of expressions: CEL (https://cel.dev) over the fields of an article, with
/// `topic(code)` and `mentions(words)`.
final class ExpressionLanguage {
  private static final Cel CEL = cel();
  private static final CelValidator VALIDATOR =
      CelValidatorFactory.standardCelValidatorBuilder(CEL)
          .addAstValidators(
              AstDepthLimitValidator.newInstance(Limits.NESTING),
              TimestampLiteralValidator.INSTANCE,
              DurationLiteralValidator.INSTANCE,
              HomogeneousLiteralValidator.newInstance(),
              new Limits())
          .build();
  private static final Pattern UNKNOWN_NAME =
      Pattern.compile("undeclared reference to '([^']*)'|undefined field '([^']*)'");

  private ExpressionLanguage() {}

  static RouteReading read(String expression) {
    if (expression.isBlank()) {
      return mistaken("there is no expression: write what an article must be like");
    }
    if (expression.codePointCount(0, expression.length()) > Limits.EXPRESSION) {
      return mistaken(
          "the expression has more than %d characters: make two routes of it"
              .formatted(Limits.EXPRESSION));
    }
    try {
      CelValidationResult compiled = CEL.compile(expression);
      if (!compiled.hasError()) {
        compiled = VALIDATOR.validate(compiled.getAst());
      }
      return compiled.hasError()
          ? new RouteExpression.Mistaken(mistakes(compiled.getErrors()))
          : new RouteExpression(CEL.createProgram(compiled.getAst()));
    } catch (CelValidationException | CelEvaluationException | RuntimeException e) {
      return mistaken("the expression cannot be used: " + e.getMessage());
    }
  }

  private static RouteReading mistaken(String message) {
    return new RouteExpression.Mistaken(List.of(new Mistake(1, 1, message)));
  }

  private static List<Mistake> mistakes(List<CelIssue> issues) {
    return issues.stream()
        .map(issue ->
            new Mistake(
                Math.max(1, issue.getSourceLocation().getLine()),
                Math.max(0, issue.getSourceLocation().getColumn()) + 1,
                explained(issue.getMessage())))
        .sorted(Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column))
        .distinct()
        .toList();
  }

  private static String explained(String message) {
    Matcher unknown = UNKNOWN_NAME.matcher(message);
    if (unknown.find()) {
      String name = Optional.ofNullable(unknown.group(1)).orElseGet(() -> unknown.group(2));
      return "there is no \"%s\"%s; docs/routes.md lists all fields and functions"
          .formatted(
              name,
              Vocabulary.nearest(name)
                  .map(meant -> ", did you mean \"%s\"?".formatted(meant))
                  .orElse(""));
    }
    return message.startsWith("expected type 'bool' but found")
        ? "an expression must be true or false, this one is something else (%s); compare it: =="
            .formatted(message)
        : message;
  }

  private static Cel cel() {
    CelBuilder builder =
        CelFactory.legacyCelBuilder()
            .setOptions(
                CelOptions.current()
                    .maxExpressionCodePointSize(Limits.EXPRESSION)
                    .maxParseRecursionDepth(Limits.NESTING * 2)
                    .maxParseExpressionNodeCount(Limits.NODES)
                    .comprehensionMaxIterations(Limits.ITERATIONS)
                    .build())
            .setStandardMacros(
                CelStandardMacro.HAS,
                CelStandardMacro.ALL,
                CelStandardMacro.EXISTS,
                CelStandardMacro.EXISTS_ONE,
                CelStandardMacro.FILTER,
                CelStandardMacro.MAP)
            .addMacros(
                CelMacro.newGlobalMacro("topic", 1, ExpressionLanguage::topic),
                CelMacro.newGlobalMacro("mentions", 1, ExpressionLanguage::mentions))
            .setTypeProvider(new Vocabulary())
            .setResultType(SimpleType.BOOL)
            .addFunctionDeclarations(
                CelFunctionDecl.newFunctionDeclaration(
                    "mentions",
                    CelOverloadDecl.newMemberOverload(
                        "string_mentions_words",
                        SimpleType.BOOL,
                        SimpleType.STRING,
                        SimpleType.STRING)),
                CelFunctionDecl.newFunctionDeclaration(
                    "about",
                    CelOverloadDecl.newMemberOverload(
                        "topics_about_code",
                        SimpleType.BOOL,
                        Vocabulary.TOPICS,
                        SimpleType.STRING)))
            .addFunctionBindings(
                CelFunctionBinding.fromOverloads(
                    "mentions",
                    CelFunctionBinding.from(
                        "string_mentions_words", String.class, String.class, WordSearch::mentions)))
            .addFunctionBindings(
                CelFunctionBinding.fromOverloads(
                    "about",
                    CelFunctionBinding.from(
                        "topics_about_code", List.class, String.class, ExpressionLanguage::about)));
    Vocabulary.FIELDS.forEach(builder::addVar);
    return builder.build();
  }

  /// `topic(code)` is `topics.about(code)`.
  private static Optional<CelExpr> topic(
      CelMacroExprFactory factory, CelExpr target, List<CelExpr> arguments) {
    return Optional.of(
        factory.newReceiverCall("about", factory.newIdentifier("topics"), arguments.getFirst()));
  }

  /// `mentions(words)` is `headline.mentions(words) || text.mentions(words)`.
  private static Optional<CelExpr> mentions(
      CelMacroExprFactory factory, CelExpr target, List<CelExpr> arguments) {
    CelExpr words = arguments.getFirst();
    return Optional.of(
        factory.newGlobalCall(
            "_||_",
            factory.newReceiverCall("mentions", factory.newIdentifier("headline"), words),
            factory.newReceiverCall(
                "mentions", factory.newIdentifier(Vocabulary.TEXT), factory.copy(words))));
  }

  /// Whether one of the topics is the one with the code or a narrower one.
  private static boolean about(List<?> topics, String code) {
    return topics.stream()
        .map(topic -> (Map<?, ?>) topic)
        .anyMatch(topic ->
            code.equals(topic.get("code"))
                || (topic.get("broader") instanceof List<?> broader && broader.contains(code)));
  }
}
