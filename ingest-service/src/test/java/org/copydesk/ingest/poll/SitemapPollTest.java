package org.copydesk.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.fetch.LocalWeb.ok;
import static org.copydesk.ingest.fetch.LocalWeb.status;
import static org.copydesk.ingest.poll.PollingDesk.page;
import static org.copydesk.ingest.poll.PollingDesk.paragraphs;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copydesk.news.RawEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SitemapPollTest {
  private final PollingDesk desk = new PollingDesk();

  @AfterEach
  void stop() {
    desk.close();
  }

  private static String urlset(String urls) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
    %s
    </urlset>
    """
        .formatted(urls);
  }

  private String url(String path, String lastmod) {
    desk.web.at(path, ok("text/html", page("Page " + path, paragraphs(4))));
    return "<url><loc>%s</loc>%s</url>"
        .formatted(
            desk.web.url(path), lastmod.isEmpty() ? "" : "<lastmod>" + lastmod + "</lastmod>");
  }

  private static List<String> ids(List<RawEvent> events) {
    return events.stream().map(RawEvent::getItemId).toList();
  }

  @Test
  void newAndChangedAddressesBecomePages() {
    desk.web.at(
        "/feed",
        ok("application/xml", urlset(url("/a", "2026-05-04T09:00:00Z") + url("/b", "2026-05-03"))));
    List<RawEvent> events = desk.poll();
    assertThat(ids(events)).containsExactly(desk.id("/a"), desk.id("/b"));
    assertThat(PollingDesk.mediaType(events.getFirst())).isEqualTo("text/html");
    assertThat(desk.poll()).isEmpty();
    desk.web.at(
        "/feed",
        ok(
            "application/xml",
            urlset(
                url("/c", "2026-05-04")
                    + url("/a", "2026-05-04T09:30:00Z")
                    + url("/b", "2026-05-03"))));
    assertThat(ids(desk.poll())).containsExactly(desk.id("/c"), desk.id("/a"));
  }

  @Test
  void oldAddressesAreLeftOutAndThatIsSaid() {
    desk.web.at(
        "/feed",
        ok(
            "application/xml",
            urlset(
                url("/old", "2019-01-01")
                    + url("/new", "2026-05-04T09:00:00+00:00")
                    + url("/undated", ""))));
    assertThat(ids(desk.poll())).containsExactly(desk.id("/new"), desk.id("/undated"));
    assertThat(desk.web.asked("/old")).isEmpty();
    assertThat(desk.state.getNotes())
        .anyMatch(note -> note.contains("1 addresses older than 7 days"));
  }

  @Test
  void thousandsWithoutADateAreWhereItStartsAndNotNews() {
    String many =
        IntStream.range(0, 1500)
            .mapToObj(i -> "<url><loc>http://harbour.example/%d</loc></url>".formatted(i))
            .collect(Collectors.joining());
    desk.web.at("/feed", ok("application/xml", urlset(many)));
    assertThat(desk.poll()).isEmpty();
    assertThat(desk.state.getNotes())
        .anyMatch(note -> note.contains("1500 addresses without a date"));
    desk.web.at("/feed", ok("application/xml", urlset(many + url("/fresh", ""))));
    assertThat(ids(desk.poll())).containsExactly(desk.id("/fresh"));
  }

  @Test
  void pageOfASitemapThatCannotBeHadIsSaidAndAskedForAgain() {
    desk.web.at(
        "/feed", ok("application/xml", urlset(url("/a", "2026-05-04") + url("/b", "2026-05-04"))));
    desk.web.at("/a", status(503, "")).at("/b", status(404, ""));
    assertThat(desk.poll()).isEmpty();
    assertThat(desk.state.getNotes())
        .anyMatch(note -> note.contains("503"))
        .anyMatch(note -> note.contains("404"));
    url("/a", "");
    assertThat(ids(desk.poll())).containsExactly(desk.id("/a"));
    assertThat(desk.poll()).isEmpty();
    assertThat(desk.web.asked("/b")).hasSize(1);
  }

  private String child(String path, String lastmod) {
    return "<sitemap><loc>%s</loc>%s</sitemap>"
        .formatted(
            desk.web.url(path), lastmod.isEmpty() ? "" : "<lastmod>" + lastmod + "</lastmod>");
  }

  private void index(String... children) {
    desk.web.at(
        "/feed",
        ok(
            "application/xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">%s</sitemapindex>
            """
                .formatted(String.join("", children))));
  }

  @Test
  void sitemapsOfAnIndexAreReadWhenTheyChange() {
    desk.web.at("/may", ok("application/xml", urlset(url("/a", "2026-05-04"))));
    desk.web.at("/april", ok("application/xml", urlset(url("/b", "2026-05-01"))));
    index(
        child("/may", "2026-05-04T09:00:00Z"),
        child("/april", "2026-05-01"),
        child("/1999", "1999-12-31"));
    assertThat(ids(desk.poll())).containsExactlyInAnyOrder(desk.id("/a"), desk.id("/b"));
    assertThat(desk.web.asked("/1999")).isEmpty();

    desk.pass(Duration.ofMinutes(5));
    desk.web.at(
        "/may", ok("application/xml", urlset(url("/c", "2026-05-04") + url("/a", "2026-05-04"))));
    index(child("/may", "2026-05-04T10:04:00Z"), child("/april", "2026-05-01"));
    assertThat(ids(desk.poll())).containsExactly(desk.id("/c"));
    assertThat(desk.web.asked("/april")).hasSize(1);
    assertThat(desk.web.asked("/may")).hasSize(2);
  }

  @Test
  void sitemapThatFailsKeepsNoOtherFromBeingRead() {
    desk.web.at("/bad", status(500, "")).at("/worse", ok("text/html", "<html><p>nothing"));
    desk.web.at("/good", ok("application/xml", urlset(url("/a", "2026-05-04"))));
    index(child("/bad", ""), child("/worse", ""), child("/good", ""));
    assertThat(ids(desk.poll())).containsExactly(desk.id("/a"));
    assertThat(desk.state.getNotes()).anyMatch(note -> note.contains("/bad"));
    desk.web.at("/bad", ok("application/xml", urlset(url("/b", "2026-05-04"))));
    desk.pass(Duration.ofMinutes(5));
    assertThat(ids(desk.poll())).containsExactly(desk.id("/b"));
  }

  @Test
  void indexOfManyIsReadOverSeveralPolls() {
    String[] children =
        IntStream.range(0, 45)
            .mapToObj(i -> {
              desk.web.at("/s" + i, ok("application/xml", urlset(url("/p" + i, "2026-05-04"))));
              return child("/s" + i, "");
            })
            .toArray(String[]::new);
    index(children);
    for (int i = 0; i < 3; i++) {
      desk.poll();
      desk.pass(Duration.ofMinutes(5));
    }
    assertThat(ids(desk.sent)).hasSize(45).doesNotHaveDuplicates();
  }
}
