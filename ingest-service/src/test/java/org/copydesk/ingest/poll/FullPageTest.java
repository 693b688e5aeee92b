package org.copydesk.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.fetch.LocalWeb.ok;
import static org.copydesk.ingest.fetch.LocalWeb.redirect;
import static org.copydesk.ingest.fetch.LocalWeb.status;
import static org.copydesk.ingest.poll.PollingDesk.item;
import static org.copydesk.ingest.poll.PollingDesk.page;
import static org.copydesk.ingest.poll.PollingDesk.paragraphs;

import java.util.List;
import java.util.stream.IntStream;
import org.copydesk.news.FullPage;
import org.copydesk.news.RawEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullPageTest {
  private final PollingDesk desk = new PollingDesk();

  @BeforeEach
  void wantPages() {
    desk.fullPage = FullPage.WHEN_SHORT;
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private String ferry() {
    return item("g1", desk.web.url("/ferry"), "Ferry sails", "It sailed at ten.");
  }

  private void ferryPage() {
    desk.web.at("/ferry", ok("text/html; charset=utf-8", page("Ferry sails", paragraphs(5))));
  }

  private RawEvent only(List<RawEvent> events) {
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().getItemId())
        .as("page and entry are one article")
        .isEqualTo(desk.id("/ferry"));
    return events.getFirst();
  }

  @Test
  void shortEntryIsSentAsItsPage() {
    ferryPage();
    desk.feed(ferry());
    RawEvent event = only(desk.poll());
    assertThat(PollingDesk.mediaType(event)).isEqualTo("text/html");
    assertThat(PollingDesk.text(event)).contains("Paragraph 5");
    assertThat(event.getUrl()).contains(desk.web.url("/ferry"));
    assertThat(event.getPartOf()).contains(desk.web.url("/feed"));
    assertThat(desk.poll()).isEmpty();
    assertThat(desk.web.asked("/ferry")).hasSize(1);
  }

  @Test
  void urlOfThePageIsWhereItWasFound() {
    ferryPage();
    desk.web.at("/r/1", redirect(302, "/ferry"));
    desk.feed(item("g1", desk.web.url("/r/1"), "Ferry sails", "It sailed at ten."));
    RawEvent event = desk.poll().getFirst();
    assertThat(event.getItemId()).isEqualTo(desk.id("/r/1"));
    assertThat(event.getUrl()).contains(desk.web.url("/ferry"));
  }

  @Test
  void wholeEntryNeedsNoPageUnlessPagesAreAlwaysWanted() {
    ferryPage();
    String whole =
        ferry()
            .replace(
                "</item>",
                "<content:encoded><![CDATA[" + paragraphs(8) + "]]></content:encoded></item>");
    desk.feed(whole);
    assertThat(PollingDesk.mediaType(only(desk.poll()))).isEqualTo("application/rss+xml");
    assertThat(desk.web.asked("/ferry")).isEmpty();

    desk.fullPage = FullPage.ALWAYS;
    desk.web.at("/ferry", ok("text/html", page("Ferry sails", paragraphs(9))));
    desk.feed(whole.replace("It sailed at ten.", "It sailed at eleven."));
    assertThat(PollingDesk.mediaType(only(desk.poll()))).isEqualTo("text/html");
  }

  @Test
  void pagesAreNeverFetchedWhereTheyAreNotWanted() {
    desk.fullPage = FullPage.NEVER;
    ferryPage();
    desk.feed(ferry());
    assertThat(PollingDesk.mediaType(only(desk.poll()))).isEqualTo("application/rss+xml");
    assertThat(desk.web.asked("/ferry")).isEmpty();
  }

  private void requireEntryInstead(String reason) {
    RawEvent event = only(desk.poll());
    assertThat(PollingDesk.mediaType(event)).isEqualTo("application/rss+xml");
    assertThat(event.getReason()).hasValueSatisfying(why -> assertThat(why).contains(reason));
    assertThat(desk.state.getNotes()).anyMatch(note -> note.contains(reason));
    assertThat(desk.state.getFailures()).as("the feed itself is fine").isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410, 403, 451})
  void entryIsSentWhereItsPageCannotBeHad(int answer) {
    desk.web.at("/ferry", status(answer, ""));
    desk.feed(ferry());
    requireEntryInstead("status " + answer);
    assertThat(desk.poll()).isEmpty();
    assertThat(desk.web.asked("/ferry")).hasSize(1);
  }

  @Test
  void entryIsSentWhereRobotsTxtForbidsItsPage() {
    desk.web.at("/robots.txt", ok("text/plain", "User-agent: *\nDisallow: /ferry\n"));
    ferryPage();
    desk.feed(ferry());
    requireEntryInstead("robots.txt");
    assertThat(desk.web.asked("/ferry")).isEmpty();
  }

  @Test
  void entryIsSentWhereAConsentWallStandsBeforeThePage() {
    desk.web.at("/ferry", redirect(302, "/consent?back=/ferry"));
    desk.web.at("/consent", ok("text/html", page("Your privacy", paragraphs(6))));
    desk.feed(ferry());
    requireEntryInstead("consent");
  }

  @Test
  void storyAboutConsentIsNoConsentWall() {
    desk.web.at("/r/1", redirect(302, "/consent-law-passes"));
    desk.web.at("/consent-law-passes", ok("text/html", page("Consent law passes", paragraphs(5))));
    desk.feed(item("g1", desk.web.url("/r/1"), "Consent law passes", "It passed."));
    assertThat(PollingDesk.mediaType(desk.poll().getFirst())).isEqualTo("text/html");
  }

  @Test
  void entryIsSentWhereThePageIsNoPage() {
    desk.web.at("/ferry", ok("application/pdf", "%PDF-1.7"));
    desk.feed(ferry());
    requireEntryInstead("application/pdf");
  }

  @Test
  void entryIsSentWhereThePageHasLessThanIt() {
    desk.web.at("/ferry", ok("text/html", page("Ferry", "<p>Log in to read.</p>")));
    String longer =
        "It sailed at ten, and the mayor waved at it from the new quay for a long time.";
    desk.feed(item("g1", desk.web.url("/ferry"), "Ferry sails", longer));
    requireEntryInstead("less text");
  }

  @Test
  void entryIsSentWhereItsPageLiesInAPrivateNetwork() {
    desk.feed(item("g1", "http://169.254.169.254/latest/", "Ferry sails", "It sailed."));
    RawEvent event = desk.poll().getFirst();
    assertThat(PollingDesk.mediaType(event)).isEqualTo("application/rss+xml");
    assertThat(event.getReason()).hasValueSatisfying(why -> assertThat(why).contains("link-local"));
  }

  @Test
  void entryIsSentAtOnceAndThePageLaterWhereItFailsForAWhile() {
    desk.web.at("/ferry", status(503, ""));
    desk.feed(ferry());
    requireEntryInstead("status 503");
    assertThat(desk.state.getEtag()).isEmpty();
    ferryPage();
    assertThat(PollingDesk.mediaType(only(desk.poll()))).isEqualTo("text/html");
    assertThat(desk.poll()).isEmpty();
  }

  @Test
  void pageThatKeepsFailingIsAskedForThreeTimes() {
    desk.web.at("/ferry", status(500, ""));
    desk.web.at("/feed", ok("text/xml", PollingDesk.rss(ferry()), "ETag: \"1\""));
    assertThat(desk.poll()).hasSize(1);
    for (int i = 0; i < 5; i++) {
      assertThat(desk.poll()).isEmpty();
    }
    assertThat(desk.web.asked("/ferry")).hasSize(3);
    assertThat(desk.state.getEtag()).as("nothing is left to be done").contains("\"1\"");
  }

  @Test
  void busyHostIsNotAskedForItsOtherPages() {
    desk.web.at("/a", status(429, "", "Retry-After: 60")).at("/b", status(429, ""));
    desk.feed(item("1", desk.web.url("/a"), "A", "a"), item("2", desk.web.url("/b"), "B", "b"));
    assertThat(desk.poll()).hasSize(2);
    assertThat(desk.web.asked("/a")).hasSize(1);
    assertThat(desk.web.asked("/b")).isEmpty();
  }

  @Test
  void onePollFetchesSoManyPagesAndTheNextTheRest() {
    desk.pages = 4;
    String[] items =
        IntStream.range(0, 10)
            .mapToObj(i -> {
              desk.web.at("/p" + i, ok("text/html", page("P" + i, paragraphs(4))));
              return item("g" + i, desk.web.url("/p" + i), "P" + i, "Short " + i);
            })
            .toArray(String[]::new);
    desk.web.at("/feed", ok("text/xml", PollingDesk.rss(items), "ETag: \"1\""));
    assertThat(desk.poll()).hasSize(4);
    assertThat(desk.state.getEtag()).isEmpty();
    assertThat(desk.poll()).hasSize(4);
    assertThat(desk.poll()).hasSize(2);
    assertThat(desk.poll()).isEmpty();
    assertThat(desk.state.getEtag()).contains("\"1\"");
  }

  @Test
  void changedEntryHasItsPageFetchedAgain() {
    ferryPage();
    desk.feed(ferry());
    desk.poll();
    desk.web.at("/ferry", ok("text/html", page("Ferry sails", paragraphs(6))));
    desk.feed(ferry().replace("at ten", "at eleven"));
    assertThat(PollingDesk.text(only(desk.poll()))).contains("Paragraph 6");
  }
}
