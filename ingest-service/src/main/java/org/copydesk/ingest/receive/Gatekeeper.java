package org.copydesk.ingest.receive;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/// Lets in who has the token of the source and does not send too much.
record Gatekeeper(Tokens tokens, RateLimit rateLimit) {

  /// Lets a request in.
  ///
  /// @throws Refused with 401, 403 or 429
  void admit(ServerRequest request, String source) throws Refused {
    Optional<Problem> problem =
        tokens.problem(source, request.headers().first(HeaderNames.AUTHORIZATION));
    if (problem.isPresent()) {
      throw new Refused(problem.get());
    }
    if (!rateLimit.allows(source, System.nanoTime())) {
      throw new Refused(
          new Problem(
              429,
              "Too Many Requests",
              "source \"%s\" sends more than http.rate.per.second; try again in a second"
                  .formatted(source)));
    }
  }
}
