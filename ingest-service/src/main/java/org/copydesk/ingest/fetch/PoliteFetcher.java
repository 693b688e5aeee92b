package org.copydesk.ingest.fetch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;

/// Fetches as a good guest does: what robots.txt allows, one request a host at a time, with a pause
/// between them. Where a redirect leads to another place, its robots.txt is asked as well.
public final class PoliteFetcher implements AutoCloseable {
  private final Fetcher fetcher;
  private final Robots robots;
  private final HostPace pace = new HostPace();
  private final Duration pause;

  /// Prepares one.
  public PoliteFetcher(FetchSettings settings, InstantSource clock) {
    this(new Fetcher(settings), settings.hostPause(), clock);
  }

  PoliteFetcher(Fetcher fetcher, Duration pause, InstantSource clock) {
    this.fetcher = fetcher;
    this.robots = new Robots(fetcher, clock);
    this.pause = pause;
  }

  /// Fetches in the host's turn.
  ///
  /// @throws InterruptedException when the thread is stopped while it waits for it
  public Outcome fetch(Request request) throws InterruptedException {
    WebAddress address;
    try {
      address = WebAddress.parse(request.url());
    } catch (RefusedAddress e) {
      return Outcome.Failed.of("refused-address", String.valueOf(e.getMessage()));
    }
    Robots.Verdict verdict = pace.inTurn(address.host(), Duration.ZERO, () -> robots.ask(address));
    Optional<Outcome.Failed> refusal = refusal(address, verdict);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Duration asked =
        verdict instanceof Robots.Verdict.Allowed(Duration delay) ? delay : Duration.ZERO;
    Outcome outcome =
        pace.inTurn(
            address.host(),
            asked.compareTo(pause) > 0 ? asked : pause,
            () -> fetcher.fetch(request, next -> refusal(next, robots.ask(next))));
    if (Thread.interrupted()) {
      // An interrupt ends a connection, which looks like a failure of the server.
      throw new InterruptedException("stopped while fetching " + request.url());
    }
    return outcome;
  }

  private Optional<Outcome.Failed> refusal(WebAddress address, Robots.Verdict verdict) {
    return switch (verdict) {
      case Robots.Verdict.Allowed _ -> Optional.empty();
      case Robots.Verdict.Disallowed() ->
          Optional.of(
              Outcome.Failed.of(
                  "robots-disallowed",
                  "%s/robots.txt does not let %s fetch %s"
                      .formatted(address.origin(), fetcher.robotName(), address)));
      case Robots.Verdict.Unknown(String reason, Duration wait) ->
          Optional.of(
              new Outcome.Failed("robots-unknown", reason, OptionalInt.empty(), Optional.of(wait)));
    };
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
