package org.copydesk.service.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private static final Setting<Integer> PORT = Setting.port("http.port", 8088, "The port.");
  private static final Setting<Integer> WAIT = Setting.number("wait", 5, 1, 10, "The wait.");

  @Test
  void theEnvironmentOutranksTheFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("c.properties"), "http.port=1\nwait=7\n");
    Settings settings =
        Settings.of(Map.of("COPYDESK_CONFIG", file.toString(), "COPYDESK_HTTP_PORT", "9000"));
    assertThat(settings.get(PORT)).isEqualTo(9000);
    assertThat(settings.get(WAIT)).isEqualTo(7);
    settings.check();
  }

  @Test
  void allMistakesAreSaidTogetherWithKeyValueAndExample() {
    Settings settings = Settings.of(Map.of("COPYDESK_HTTP_PORT", "eighty", "COPYDESK_WAIT", "11"));
    settings.get(PORT);
    settings.get(WAIT);
    assertThatThrownBy(settings::check)
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("http.port=eighty")
        .hasMessageContaining("COPYDESK_HTTP_PORT=8088")
        .hasMessageContaining("wait=11")
        .hasMessageContaining("1 to 10");
  }

  @Test
  void aSecretIsNeverShown() {
    Setting<Integer> secret =
        new Setting<>("http.tokens", "1", "a number", "Tokens.", true, Integer::parseInt);
    Settings settings = Settings.of(Map.of("COPYDESK_HTTP_TOKENS", "hunter2"));
    settings.get(secret);
    assertThatThrownBy(settings::check)
        .hasMessageStartingWith("http.tokens=[hidden]")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void aPasswordInAnAddressIsNotShown() {
    Setting<Integer> address = Setting.number("address", 1, 1, 9, "An address.");
    Settings settings =
        Settings.of(Map.of("COPYDESK_ADDRESS", "https://ada:hunter2@registry.example:8081"));
    settings.get(address);
    assertThatThrownBy(settings::check)
        .hasMessageStartingWith("address=https://[hidden]@registry.example:8081");
  }

  @Test
  void aValueMayStandInAFileOfItsOwn(@TempDir Path folder) throws IOException {
    Path port = Files.writeString(folder.resolve("port"), "9000\n");
    Path login = Files.writeString(folder.resolve("login"), "Login required;\n");
    Path config =
        Files.writeString(folder.resolve("c.properties"), "kafka.sasl.jaas.config.file=" + login);
    Settings settings =
        Settings.of(
            Map.of(
                "COPYDESK_CONFIG", config.toString(), "COPYDESK_HTTP_PORT_FILE", port.toString()));
    assertThat(settings.get(PORT)).isEqualTo(9000);
    assertThat(settings.below("kafka."))
        .containsExactly(Map.entry("sasl.jaas.config", "Login required;"));
    settings.check();
  }

  @Test
  void settingsOfKafkaThatNameAFileAreLeftToKafka() {
    Settings settings =
        Settings.of(Map.of("COPYDESK_KAFKA_SASL_OAUTHBEARER_ASSERTION_FILE", "/run/assertion"));
    assertThat(settings.below("kafka."))
        .containsExactly(Map.entry("sasl.oauthbearer.assertion.file", "/run/assertion"));
    settings.check();
  }

  @Test
  void fileThatCannotBeReadAndValueThatIsGivenTwiceAreMistakes(@TempDir Path folder)
      throws IOException {
    Path wait = Files.writeString(folder.resolve("wait"), "7");
    Path missing = folder.resolve("missing");
    Settings settings =
        Settings.of(
            Map.of(
                "COPYDESK_HTTP_PORT_FILE", missing.toString(),
                "COPYDESK_KAFKA_SSL_KEY_PASSWORD_FILE", missing.toString(),
                "COPYDESK_WAIT_FILE", wait.toString(),
                "COPYDESK_WAIT", "8"));
    settings.get(PORT);
    settings.get(WAIT);
    settings.below("kafka.");
    settings.below("kafka.");
    assertThatThrownBy(settings::check)
        .hasMessageContaining("http.port.file=" + missing)
        .hasMessageContaining("kafka.ssl.key.password.file=" + missing)
        .hasMessageContaining("wait is given twice")
        .extracting(Throwable::getMessage, org.assertj.core.api.InstanceOfAssertFactories.STRING)
        .hasLineCount(3);
  }

  @Test
  void whatIsBelowAPrefixPassesThrough() {
    Settings settings = Settings.of(Map.of("COPYDESK_KAFKA_SECURITY_PROTOCOL", "SSL"));
    assertThat(settings.below("kafka.")).containsExactly(Map.entry("security.protocol", "SSL"));
  }
}
