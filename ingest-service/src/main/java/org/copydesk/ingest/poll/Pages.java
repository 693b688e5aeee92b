package org.copydesk.ingest.poll;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.document.Reading;
import org.copydesk.ingest.fetch.Outcome;
import org.copydesk.ingest.fetch.Request;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.RawEvent;

/// Fetches the pages behind entries during one poll, and tells a page from what stands in its
/// place: a consent wall, a login, an error, less text than the feed itself has.
final class Pages {
  private static final String ACCEPTED = "text/html,application/xhtml+xml,*/*;q=0.1";
  private static final Pattern HTML =
      Pattern.compile("text/html|application/xhtml\\+xml|text/plain");
  private static final Pattern WALL =
      Pattern.compile(
          "(?i)^https?://(consent|guce|login|signin|auth|accounts?|sso)\\."
              + "|[/?&](consent|cookie-?wall|privacy-?wall|login|sign-?in|anmelden|connexion|subscribe|paywall)(?=[/?=&.]|$)");

  /// What became of a page.
  sealed interface Page {
    /// It is here, as a raw event.
    record Taken(RawEvent event) implements Page {}

    /// It cannot be had.
    ///
    /// @param reason why, for people
    record Refused(String reason) implements Page {}

    /// It cannot be had now.
    ///
    /// @param reason why, for people
    record NotNow(String reason) implements Page {}
  }

  private final Web web;
  private final FeedEvents events;
  private final SourceSettings source;
  private final InstantSource clock;
  private final PollMetrics metrics;
  private final Map<String, String> busyHosts = new HashMap<>();

  Pages(
      Web web, FeedEvents events, SourceSettings source, InstantSource clock, PollMetrics metrics) {
    this.web = web;
    this.events = events;
    this.source = source;
    this.clock = clock;
    this.metrics = metrics;
  }

  /// Fetches the page of an item.
  ///
  /// @param url its address
  /// @throws InterruptedException when the thread is stopped
  Page fetch(FeedItem item, String url, String itemId) throws InterruptedException {
    String host = url.replaceFirst("(?s)^[^/]*//([^/?#]*).*", "$1");
    String busy = busyHosts.get(host);
    Page page = busy == null ? asked(item, url, itemId, host) : new Page.NotNow(busy);
    metrics.page(page);
    return page;
  }

  private Page asked(FeedItem item, String url, String itemId, String host)
      throws InterruptedException {
    Request request = Request.of(url, ACCEPTED, DocumentReader.MAX_DOCUMENT_BYTES);
    return switch (web.fetch(request)) {
      case Outcome.Fetched fetched -> judged(item, url, itemId, fetched);
      case Outcome.NotModified _ -> new Page.NotNow("%s did not answer with a page".formatted(url));
      case Outcome.Failed failed when failed.passing() -> {
        if (failed.retryAfter().isPresent() || failed.code().equals("http-429")) {
          busyHosts.put(host, failed.reason());
        }
        yield new Page.NotNow(failed.reason());
      }
      case Outcome.Failed failed -> new Page.Refused(failed.reason());
    };
  }

  private Page judged(FeedItem item, String url, String itemId, Outcome.Fetched fetched) {
    if (fetched.incomplete().isPresent()) {
      return new Page.NotNow("%s came incomplete: %s".formatted(url, fetched.incomplete().get()));
    }
    Optional<String> type = fetched.headers().mediaType();
    if (type.filter(declared -> !HTML.matcher(declared).matches()).isPresent()) {
      return new Page.Refused("%s is no page but %s".formatted(url, type.get()));
    }
    if (WALL.matcher(fetched.url()).find() && !WALL.matcher(url).find()) {
      return new Page.Refused(
          "%s leads to %s, which looks like a consent wall or a login"
              .formatted(url, fetched.url()));
    }
    RawEvent event = events.page(itemId, fetched, clock.instant());
    return switch (DocumentReader.read(event, source, Optional.empty())) {
      case Reading.Rejected rejected ->
          new Page.Refused("%s cannot be read: %s".formatted(url, rejected.reason()));
      case Reading.Parsed parsed when parsed.article().getText().length() < item.length() ->
          new Page.Refused("%s has less text than the feed".formatted(url));
      case Reading.Parsed _ -> new Page.Taken(event);
      case Reading.Unpacked _ ->
          new Page.Refused("%s holds several items and is no page".formatted(url));
    };
  }
}
