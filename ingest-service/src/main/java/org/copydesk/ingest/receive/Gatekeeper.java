package org.copydesk.ingest.receive;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.copydesk.ingest.receive.Guesses.Who;

/// Lets in who has the token of the source and does not send too much.
///
/// @param tokens those that are valid now
record Gatekeeper(Supplier<Tokens> tokens, Guesses guesses, RateLimit rateLimit) {

  /// Lets a request in.
  ///
  /// @throws Refused with 401, 403 or 429
  void admit(ServerRequest request, String source) throws Refused {
    long now = System.nanoTime();
    Tokens valid = tokens.get();
    Who who = Who.of(request.remotePeer().address(), valid.know(source) ? source : "");
    Duration wait = guesses.wait(who, now);
    if (wait.isPositive()) {
      throw new Refused(
          Problem.tooMany(
              "too many wrong tokens came from this address; try again in %d s"
                  .formatted(wait.toSeconds() + 1),
              wait.toSeconds() + 1));
    }
    Optional<Problem> problem =
        valid.problem(source, request.headers().first(HeaderNames.AUTHORIZATION));
    if (problem.isPresent()) {
      guesses.failed(who, now);
      throw new Refused(problem.get());
    }
    if (!rateLimit.allows(source, now)) {
      throw new Refused(
          Problem.tooMany(
              "source \"%s\" sends more than http.rate.per.second; try again in a second"
                  .formatted(source),
              1));
    }
  }
}
