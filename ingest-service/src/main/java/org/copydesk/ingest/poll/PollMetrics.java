package org.copydesk.ingest.poll;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/// What the poller counts. Each poll is counted once as `changed`, `unchanged` or `failed`; each
/// raw event once as an entry, whether it carries the feed's own words or the page's.
///
/// @param registry where it is counted
record PollMetrics(MeterRegistry registry) {
  PollMetrics {
    List.of("changed", "unchanged", "failed").forEach(outcome -> polls(registry, outcome));
    entries(registry);
    List.of("taken", "refused", "failed").forEach(outcome -> pages(registry, outcome));
  }

  /// Tells of the feeds that are polled in turn.
  void follow(Rota rota) {
    Gauge.builder("copydesk.ingest.poll.feeds", rota, Rota::size)
        .description("Feeds that this instance polls")
        .register(registry);
    Gauge.builder(
            "copydesk.ingest.poll.overdue.seconds", rota, each -> each.overdue().toMillis() / 1e3)
        .description("How long the feed has been due that has been due longest")
        .register(registry);
  }

  void poll(String outcome) {
    polls(registry, outcome).increment();
  }

  void entries(long number) {
    entries(registry).increment((double) number);
  }

  void page(Pages.Page page) {
    String outcome =
        switch (page) {
          case Pages.Page.Taken _ -> "taken";
          case Pages.Page.Refused _ -> "refused";
          case Pages.Page.NotNow _ -> "failed";
        };
    pages(registry, outcome).increment();
  }

  private static Counter polls(MeterRegistry registry, String outcome) {
    return Counter.builder("copydesk.ingest.poll.polls")
        .description("Polls of feeds")
        .tag("outcome", outcome)
        .register(registry);
  }

  private static Counter entries(MeterRegistry registry) {
    return Counter.builder("copydesk.ingest.poll.entries")
        .description("Raw events written from entries of feeds")
        .register(registry);
  }

  private static Counter pages(MeterRegistry registry, String outcome) {
    return Counter.builder("copydesk.ingest.poll.pages")
        .description("Pages that entries of feeds point to")
        .tag("outcome", outcome)
        .register(registry);
  }
}
