package org.copydesk.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

class CopydeskTest {
  @TestFactory
  Stream<DynamicTest> everyCommandExplainsItselfAndItsOptions() {
    return Copydesk.commandLine().getSubcommands().entrySet().stream()
        .map(command ->
            DynamicTest.dynamicTest(command.getKey(), () -> requireHelp(command.getValue())));
  }

  private static void requireHelp(CommandLine command) {
    assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
    assertThat(command.getCommandSpec().optionsMap()).containsKey("--help");
    assertThat(command.getCommandSpec().options())
        .allSatisfy(option -> assertThat(option.description()).isNotEmpty());
    command.getSubcommands().values().forEach(CopydeskTest::requireHelp);
  }

  @Test
  void exitCodesAreDocumentedInTheHelp() {
    assertThat(Copydesk.commandLine().getUsageMessage())
        .contains("Exit codes:", "at least one item failed", "wrong usage");
  }
}
