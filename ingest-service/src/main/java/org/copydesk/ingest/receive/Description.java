package org.copydesk.ingest.receive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// `GET /openapi.json`: what the interface can do, for people and for programs.
///
/// @param json the description
record Description(String json) implements Endpoint {
  private static final String RESOURCE = "openapi.json";

  /// The description that comes with the program.
  static Description shipped() {
    try (InputStream in =
        Objects.requireNonNull(Description.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new Description(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void answer(Exchange exchange) throws Refused {
    exchange.content("application/json", json);
  }
}
