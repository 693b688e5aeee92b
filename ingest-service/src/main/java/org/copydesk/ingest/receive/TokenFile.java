package org.copydesk.ingest.receive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tokens that are replaced while the service runs: the file is looked at again, once a second at
/// most and only where somebody asks. What cannot be read leaves the tokens as they were.
final class TokenFile implements Supplier<Tokens> {
  static final Duration EVERY = Duration.ofSeconds(1);
  private static final Logger log = LoggerFactory.getLogger(TokenFile.class);

  private final Path file;
  private final LongSupplier nanos;
  private Tokens tokens;
  private long looked;
  private String trouble = "";

  /// Tokens of a file.
  ///
  /// @param first what it held when the settings were read
  /// @param nanos a clock, as `System::nanoTime`
  TokenFile(Path file, Tokens first, LongSupplier nanos) {
    this.file = file;
    this.tokens = first;
    this.nanos = nanos;
    this.looked = nanos.getAsLong();
  }

  @Override
  public synchronized Tokens get() {
    long now = nanos.getAsLong();
    if (now - looked >= EVERY.toNanos()) {
      looked = now;
      look();
    }
    return tokens;
  }

  private void look() {
    try {
      Tokens read = Tokens.of(Files.readString(file));
      if (!read.equals(tokens)) {
        log.info("http.tokens.file={} has changed; there are tokens for {}", file, read);
      }
      tokens = read;
      trouble = "";
    } catch (IOException | IllegalArgumentException e) {
      if (!trouble.equals(e.toString())) {
        trouble = e.toString();
        log.error(
            "http.tokens.file={} cannot be used ({}); the tokens stay as they were before",
            file,
            trouble);
      }
    }
  }
}
