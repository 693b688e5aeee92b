package org.copydesk.service.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// The log as an operator's collector reads it: of a process of its own, since its format is
/// settled at start.
class LogFormatTest {
  /// Logs one hostile line.
  static final class Speaker {
    private Speaker() {}

    public static void main(String[] arguments) {
      LoggerFactory.getLogger(Speaker.class)
          .warn("the headline says \"stop\" and clears the screen: \u001b[2J");
    }
  }

  private static List<String> log(Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Speaker.class.getName());
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }

  @Test
  void textLineHasTimeLevelAndLoggerAndNoControlCharacters() throws Exception {
    assertThat(log(Map.of()))
        .singleElement()
        .asString()
        .matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z WARN  \\S*Speaker: the headline says .*")
        .doesNotContain("\u001b");
  }

  @Test
  void jsonLineIsOneObjectWithTimeLevelAndMessage() throws Exception {
    assertThat(log(Map.of("COPYDESK_LOG_FORMAT", "json")))
        .singleElement()
        .asString()
        .startsWith("{")
        .endsWith("}")
        .contains("\"level\":\"WARN\"", "\"timestamp\":", "says \\\"stop\\\" and clears")
        .doesNotContain("\u001b");
  }
}
