package org.copydesk.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.fetch.LocalWeb.ok;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Feeds made to hurt: whatever they are, a poll ends soon, remembers little, and leaves the next
/// one possible.
class HostileFeedPollTest {
  private static final int SIZE = 128 * 1024;

  private final PollingDesk desk = new PollingDesk();

  @AfterEach
  void stop() {
    desk.close();
  }

  static Stream<String> hostile() {
    return Stream.of(
        "",
        "\u0000".repeat(1000),
        filled("<rss version='2.0'><channel>", "<item>"),
        filled("<rss version='2.0'><channel><item><title>", "<b>"),
        filled("<rss version='2.0'><channel><item><title>", "&"),
        filled("<rss version='2.0'><channel><item ", "a='1' "),
        filled("<rss version='2.0'><channel>", "<item><guid>1</guid></item>"),
        filled("<rss version='2.0'><channel>", "<item><link>http://h.example/#</link></item>"),
        filled("<urlset>", "<url><loc>http://h.example/</loc></url>"),
        filled("<sitemapindex>", "<sitemap><loc>http://169.254.169.254/</loc></sitemap>"),
        filled("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":", "["),
        "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c"
            + " \"&b;&b;&b;&b;&b;&b;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss"
            + " version='2.0'><channel><item><title>&c;&x;</title></item></channel></rss>");
  }

  private static String filled(String start, String part) {
    return start + part.repeat((SIZE - start.length()) / part.length());
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void pollEndsSoonAndTheNextOneIsPossible(String feed) {
    desk.web.at("/feed", ok("application/xml", feed));
    long before = System.nanoTime();
    desk.poll();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    assertThat(desk.sent).noneMatch(event -> PollingDesk.text(event).contains("root:x:"));
    assertThat(desk.state.getNotes()).hasSizeLessThan(20);
    desk.feed(PollingDesk.story("ferry"));
    assertThat(desk.poll()).hasSize(1);
    assertThat(desk.state.getFailures()).isZero();
  }
}
