package org.copydesk.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the robots.txt of hosts (RFC 9309) let Copydesk fetch; asked once a day and host. Where
/// there is none (4xx), all is allowed; where it cannot be had (5xx, no answer), the host is left
/// alone for a while.
final class Robots {
  private static final int MAX_BYTES = 512 * 1024;
  private static final int MOST_HOSTS = 10_000;
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration ASKED_AGAIN = Duration.ofMinutes(10);
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

  /// What a robots.txt says of one address.
  sealed interface Verdict {
    /// It may be fetched.
    ///
    /// @param pause what should lie between two requests to the host
    record Allowed(Duration pause) implements Verdict {}

    /// It must not be fetched.
    record Disallowed() implements Verdict {}

    /// It is not known yet.
    ///
    /// @param reason why not, for people
    /// @param pause when to ask again
    record Unknown(String reason, Duration pause) implements Verdict {}
  }

  private sealed interface Known {
    Instant until();

    record Rules(BaseRobotRules rules, Instant until) implements Known {}

    record Unavailable(String reason, Instant until) implements Known {}
  }

  private final Fetcher fetcher;
  private final InstantSource clock;
  private final Map<String, Known> hosts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MOST_HOSTS;
        }
      };

  Robots(Fetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /// Whether an address may be fetched.
  Verdict ask(WebAddress address) {
    String origin = address.origin();
    Known known = remembered(origin);
    if (known == null) {
      known = fetch(origin);
      synchronized (hosts) {
        hosts.put(origin, known);
      }
    }
    return switch (known) {
      case Known.Unavailable(String reason, Instant until) ->
          new Verdict.Unknown(reason, Duration.between(clock.instant(), until));
      case Known.Rules(BaseRobotRules rules, _) ->
          rules.isAllowed(address.toString())
              ? new Verdict.Allowed(pause(rules.getCrawlDelay()))
              : new Verdict.Disallowed();
    };
  }

  private @org.jspecify.annotations.Nullable Known remembered(String origin) {
    synchronized (hosts) {
      Known known = hosts.get(origin);
      return known != null && known.until().isAfter(clock.instant()) ? known : null;
    }
  }

  private Known fetch(String origin) {
    String url = origin + "/robots.txt";
    // Rules that refuse what is too long would shut a host out for its comments: the parser takes
    // only the beginning of a very long file, which is what RFC 9309 asks for.
    SimpleRobotRulesParser parser =
        new SimpleRobotRulesParser(
            LONGEST_DELAY.toMillis(), SimpleRobotRulesParser.DEFAULT_MAX_WARNINGS);
    Instant now = clock.instant();
    return switch (fetcher.fetch(Request.of(url, "text/plain,*/*;q=0.5", MAX_BYTES))) {
      case Outcome.Fetched fetched ->
          new Known.Rules(
              parser.parseContent(
                  url,
                  fetched.bytes(),
                  fetched.headers().mediaType().orElse("text/plain"),
                  List.of(fetcher.robotName())),
              now.plus(KEPT));
      case Outcome.NotModified _ -> new Known.Rules(parser.failedFetch(404), now.plus(KEPT));
      case Outcome.Failed failed when isNone(failed) ->
          new Known.Rules(parser.failedFetch(404), now.plus(KEPT));
      case Outcome.Failed failed ->
          new Known.Unavailable(
              "robots.txt cannot be had, so the host is left alone: " + failed.reason(),
              now.plus(failed.retryAfter().orElse(ASKED_AGAIN)));
    };
  }

  private static boolean isNone(Outcome.Failed failed) {
    boolean clientError =
        failed.status().isPresent()
            && failed.status().getAsInt() >= 400
            && failed.status().getAsInt() < 500
            && failed.status().getAsInt() != 429;
    return clientError
        || failed.code().equals("too-many-redirects")
        || failed.code().equals("redirect-loop")
        || failed.code().equals("too-large");
  }

  private static Duration pause(long crawlDelay) {
    return crawlDelay == BaseRobotRules.UNSET_CRAWL_DELAY || crawlDelay < 0
        ? Duration.ZERO
        : Duration.ofMillis(Math.min(crawlDelay, LONGEST_DELAY.toMillis()));
  }
}
