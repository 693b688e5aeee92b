package org.copydesk.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.MissingTypeConverterException;
import picocli.CommandLine.Model.OptionSpec;

class CopydeskTest {
  @TestFactory
  Stream<DynamicTest> everyCommandExplainsItselfAndItsOptions() {
    return ofEveryCommand(CopydeskTest::requireHelp);
  }

  @TestFactory
  Stream<DynamicTest> everyOptionTakesAValue() {
    return ofEveryCommand(CopydeskTest::requireConverters);
  }

  private static Stream<DynamicTest> ofEveryCommand(Consumer<CommandLine> check) {
    return Copydesk.commandLine().getSubcommands().entrySet().stream()
        .map(command ->
            DynamicTest.dynamicTest(
                command.getKey(), () -> checkWithSubcommands(command.getValue(), check)));
  }

  private static void checkWithSubcommands(CommandLine command, Consumer<CommandLine> check) {
    check.accept(command);
    command.getSubcommands().values().forEach(each -> checkWithSubcommands(each, check));
  }

  private static void requireHelp(CommandLine command) {
    assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
    assertThat(command.getCommandSpec().optionsMap()).containsKey("--help");
    assertThat(command.getCommandSpec().options())
        .allSatisfy(option -> assertThat(option.description()).isNotEmpty());
  }

  /// Some values will not do; that there is nothing to read them with must not be the reason.
  private static void requireConverters(CommandLine command) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (option.arity().max() > 0) {
        assertThat(catchThrowable(() -> command.parseArgs(option.longestName(), "2")))
            .as(command.getCommandSpec().qualifiedName() + " " + option.longestName())
            .isNotInstanceOf(MissingTypeConverterException.class);
      }
    }
  }

  @Test
  void exitCodesAreDocumentedInTheHelp() {
    assertThat(Copydesk.commandLine().getUsageMessage())
        .contains("Exit codes:", "at least one item failed", "wrong usage");
  }
}
