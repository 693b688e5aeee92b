package org.copydesk.devstack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Stream;
import org.copydesk.devstack.Copydesk;
import org.junit.jupiter.api.Test;

class ClusterOptionsTest {
  private final StringWriter said = new StringWriter();

  private int tail(String... arguments) {
    return Copydesk.commandLine()
        .setErr(new PrintWriter(said, true))
        .execute(Stream.concat(Stream.of("tail"), Arrays.stream(arguments)).toArray(String[]::new));
  }

  @Test
  void halfANamedClusterIsWrongUsage() {
    assertThat(tail("--bootstrap-servers", "127.0.0.1:1")).isEqualTo(2);
    assertThat(said.toString()).contains("--registry");
  }

  @Test
  void withoutANameTheStackOnThisMachineIsMeant() {
    assertThat(tail("--data", "/nowhere")).isEqualTo(ExitCodes.NOT_RUNNING);
    assertThat(said.toString()).contains("./copydesk up --detach");
  }
}
