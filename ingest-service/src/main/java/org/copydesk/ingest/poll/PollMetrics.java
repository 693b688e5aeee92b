package org.copydesk.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;

/// What the poller counts. Each poll is counted once as `changed`, `unchanged` or `failed`; each
/// raw event once as an entry, whether it carries the feed's own words or the page's.
///
/// @param registry where it is counted
record PollMetrics(MeterRegistry registry) {
  private static final String PREFIX = "copydesk.ingest.poll.";

  void poll(String outcome) {
    registry.counter(PREFIX + "polls", "outcome", outcome).increment();
  }

  void entries(long number) {
    registry.counter(PREFIX + "entries").increment((double) number);
  }

  void page(Pages.Page page) {
    String outcome =
        switch (page) {
          case Pages.Page.Taken _ -> "taken";
          case Pages.Page.Refused _ -> "refused";
          case Pages.Page.NotNow _ -> "failed";
        };
    registry.counter(PREFIX + "pages", "outcome", outcome).increment();
  }
}
