package org.copydesk.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may post, and how tokens are changed.
class TokensTest {
  private static final Optional<String> OLD = Optional.of("Bearer old");
  private static final Optional<String> NEW = Optional.of("Bearer new");

  private final AtomicLong clock = new AtomicLong();

  private static String entry(String source, String token) {
    return source + "=" + HttpEdge.hash(token);
  }

  private static int status(Tokens tokens, String source, Optional<String> authorization) {
    return tokens.problem(source, authorization).map(Problem::status).orElse(200);
  }

  @Test
  void sourceMayHaveSeveralTokensWhileTheyAreChanged() {
    Tokens tokens =
        Tokens.of(
            """
            # the old one ends on Friday
            %s
            %s # since Monday

            %s,%s
            """
                .formatted(
                    entry("desk", "old"),
                    entry("desk", "new"),
                    entry("a", "theirs"),
                    entry("b", "ours")));
    assertThat(status(tokens, "desk", OLD)).isEqualTo(200);
    assertThat(status(tokens, "desk", NEW)).isEqualTo(200);
    assertThat(status(tokens, "a", NEW)).isEqualTo(403);
    assertThat(status(tokens, "b", Optional.of("Bearer ours"))).isEqualTo(200);
    assertThat(status(tokens, "desk", Optional.of("Bearer neither"))).isEqualTo(401);
    assertThat(status(tokens, "desk", Optional.empty())).isEqualTo(401);
  }

  @Test
  void tokenThatSomebodyForgotToHashIsRefusedAndNotRepeated() {
    assertThatThrownBy(() -> Tokens.of("desk=hunter2"))
        .hasMessageContaining("64 hexadecimal digits")
        .hasMessageNotContaining("hunter2");
    assertThat(Tokens.of(entry("desk", "old")).toString())
        .contains("desk")
        .doesNotContain(HttpEdge.hash("old"));
  }

  private TokenFile watched(Path file) throws IOException {
    return new TokenFile(file, Tokens.of(Files.readString(file)), clock::get);
  }

  private void laterBy(long nanos) {
    clock.addAndGet(nanos);
  }

  @Test
  void fileThatChangesIsReadAgainWithinASecond(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("tokens"), entry("desk", "old"));
    TokenFile tokens = watched(file);
    Files.writeString(file, entry("desk", "new"));
    assertThat(status(tokens.get(), "desk", OLD)).isEqualTo(200);
    laterBy(TokenFile.EVERY.toNanos());
    assertThat(status(tokens.get(), "desk", OLD)).isEqualTo(401);
    assertThat(status(tokens.get(), "desk", NEW)).isEqualTo(200);
  }

  @Test
  void fileThatIsBrokenOrGoneLeavesTheTokensAsTheyWere(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("tokens"), entry("desk", "old"));
    TokenFile tokens = watched(file);
    Files.writeString(file, entry("desk", "new").substring(0, 40));
    laterBy(TokenFile.EVERY.toNanos());
    assertThat(status(tokens.get(), "desk", OLD)).isEqualTo(200);
    Files.delete(file);
    laterBy(TokenFile.EVERY.toNanos());
    assertThat(status(tokens.get(), "desk", OLD)).isEqualTo(200);
    Files.writeString(file, entry("desk", "new"));
    laterBy(TokenFile.EVERY.toNanos());
    assertThat(status(tokens.get(), "desk", OLD)).isEqualTo(401);
  }

  @Test
  void emptyFileLetsNobodyIn(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("tokens"), entry("desk", "old"));
    TokenFile tokens = watched(file);
    Files.writeString(file, "# nobody\n");
    laterBy(TokenFile.EVERY.toNanos());
    assertThat(status(tokens.get(), "desk", OLD)).isEqualTo(401);
  }
}
