package org.copydesk.devstack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Stream;
import org.copydesk.devstack.Copydesk;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RouteCommandTest {
  private final StringWriter said = new StringWriter();

  private int route(String... arguments) {
    return Copydesk.commandLine()
        .setErr(new PrintWriter(said, true))
        .execute(
            Stream.concat(Stream.of("route"), Arrays.stream(arguments)).toArray(String[]::new));
  }

  @Test
  void mistakeInAnExpressionIsShownWithItsPlaceBeforeAnyClusterIsAsked() {
    assertThat(route("add", "rivers", "--when", "headlin == 'x'", "--data", "/nowhere"))
        .isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(said.toString()).contains("line 1, column 1", "did you mean \"headline\"?", "    ^");
  }

  @Test
  void expressionThatIsNoQuestionIsRefused() {
    assertThat(route("test", "headline")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(said.toString()).contains("must be true or false");
  }

  @Test
  void nameThatNoTopicCanHaveIsRefused() {
    assertThat(route("add", "Rivers!", "--when", "true")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(said.toString()).contains("\"Rivers!\" is no name of a route");
  }

  @Test
  void routeNeedsAnExpression() {
    assertThat(route("add", "rivers")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(said.toString()).contains("--when");
  }

  @Test
  void withoutAClusterThereIsNothingToAsk() {
    assertThat(route("list", "--data", "/nowhere")).isEqualTo(ExitCodes.NOT_RUNNING);
    assertThat(route("test", "true", "--data", "/nowhere")).isEqualTo(ExitCodes.NOT_RUNNING);
  }
}
