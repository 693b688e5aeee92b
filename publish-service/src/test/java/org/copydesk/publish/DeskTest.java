package org.copydesk.publish;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What all tests on a {@link Desk} share.
abstract class DeskTest {
  @TempDir Path state;
  Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(state);
  }

  @AfterEach
  void close() {
    desk.close();
  }
}
