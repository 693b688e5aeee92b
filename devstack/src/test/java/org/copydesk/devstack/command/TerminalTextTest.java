package org.copydesk.devstack.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTextTest {
  @Test
  void headlineCannotMoveTheCursorOrClearTheScreen() {
    assertThat(TerminalText.of("Stop\u001b[2J\r\u0007 now\n\tπ 🙂"))
        .isEqualTo("Stop\uFFFD[2J\uFFFD\uFFFD now\n\tπ 🙂");
  }
}
