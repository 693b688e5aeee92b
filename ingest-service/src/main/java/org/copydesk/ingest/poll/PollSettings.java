package org.copydesk.ingest.poll;

import java.time.Duration;
import java.util.List;
import org.copydesk.service.settings.Setting;
import org.copydesk.service.settings.Settings;

/// The settings of the poller.
///
/// @param on whether this instance polls
/// @param concurrency how many feeds are polled at a time
/// @param pages how many pages one poll of one feed may fetch; the rest waits for the next
/// @param sitemapAge how old a page may be to be taken from a sitemap
public record PollSettings(boolean on, int concurrency, int pages, Duration sitemapAge) {
  private static final Setting<Boolean> ON =
      new Setting<>(
          "poll.on",
          "true",
          "true or false",
          "Whether this instance polls the feeds of the sources in news.source.v1.",
          false,
          PollSettings::yes);
  private static final Setting<Integer> CONCURRENCY =
      Setting.number(
          "poll.concurrency", 16, 1, 10_000, "How many feeds are polled at the same time.");
  private static final Setting<Integer> PAGES =
      Setting.number(
          "poll.pages",
          50,
          1,
          10_000,
          "How many pages one poll of one feed may fetch; the rest waits for the next poll.");
  private static final Setting<Integer> SITEMAP_DAYS =
      Setting.number(
          "poll.sitemap.days",
          7,
          1,
          36_500,
          "How old a page may be, by the sitemap that names it, to be taken.");

  /// All settings, for the documentation.
  public static List<Setting<?>> all() {
    return List.of(ON, CONCURRENCY, PAGES, SITEMAP_DAYS);
  }

  /// Reads them.
  public static PollSettings read(Settings settings) {
    return new PollSettings(
        settings.get(ON),
        settings.get(CONCURRENCY),
        settings.get(PAGES),
        Duration.ofDays(settings.get(SITEMAP_DAYS)));
  }

  private static Boolean yes(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }
}
