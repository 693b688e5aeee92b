package org.copydesk.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.fetch.LocalWeb.ok;
import static org.copydesk.ingest.fetch.LocalWeb.redirect;
import static org.copydesk.ingest.fetch.LocalWeb.status;
import static org.copydesk.ingest.poll.PollingDesk.item;
import static org.copydesk.ingest.poll.PollingDesk.rss;
import static org.copydesk.ingest.poll.PollingDesk.story;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.document.Reading;
import org.copydesk.ingest.feed.FeedUnpacker;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnpackedItem;
import org.copydesk.ingest.gate.Desk;
import org.copydesk.ingest.normalize.ItemId;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.Channel;
import org.copydesk.news.GateState;
import org.copydesk.news.Outcome;
import org.copydesk.news.PubStatus;
import org.copydesk.news.RawEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedPollTest {
  private final PollingDesk desk = new PollingDesk();

  @AfterEach
  void stop() {
    desk.close();
  }

  private static List<String> ids(List<RawEvent> events) {
    return events.stream().map(RawEvent::getItemId).toList();
  }

  @Test
  void entryBecomesARawEventOfItsSource() {
    desk.feed(
        item("g1", "http://Harbour.example/ferry#top", "Ferry sails", "It sailed."),
        story("crane"));
    List<RawEvent> events = desk.poll();
    assertThat(ids(events)).containsExactly("g1", "https://harbour.example/crane");
    RawEvent crane = events.getLast();
    assertThat(crane.getSource()).isEqualTo("harbour");
    assertThat(crane.getChannel()).isEqualTo(Channel.FEED);
    assertThat(crane.getPartOf()).contains(desk.web.url("/feed"));
    assertThat(crane.getReceivedAt()).contains(PollingDesk.START);
    assertThat(crane.getEventId()).isPresent();
    assertThat(crane.getReason()).isEmpty();
    assertThat(PollingDesk.mediaType(crane)).isEqualTo("application/rss+xml");
    assertThat(PollingDesk.text(crane))
        .contains("The crane", "Harbour News")
        .doesNotContain("Ferry");
    assertThat(desk.state.getSent()).isEqualTo(2);
    assertThat(desk.state.getLastSuccess()).contains(PollingDesk.START);
  }

  @Test
  void inSteadyStateNothingIsSentTwice() {
    desk.feed(story("ferry"), story("crane"));
    assertThat(desk.poll()).hasSize(2);
    for (int i = 0; i < 5; i++) {
      desk.pass(Duration.ofMinutes(5));
      assertThat(desk.poll()).isEmpty();
    }
  }

  @Test
  void onlyNewAndChangedEntriesAreSent() {
    desk.feed(story("ferry"), story("crane"));
    desk.poll();
    desk.feed(
        story("lighthouse"),
        story("ferry"),
        item("g-crane", "http://harbour.example/crane", "The crane", "It fell."));
    assertThat(ids(desk.poll()))
        .containsExactly("https://harbour.example/lighthouse", "https://harbour.example/crane");
    desk.feed(story("ferry"));
    assertThat(desk.poll()).isEmpty();
    desk.feed(story("lighthouse"), story("ferry"));
    assertThat(desk.poll()).as("an entry that came back").isEmpty();
  }

  @Test
  void commentsCountedInTheEntryDoNotMakeItNew() {
    String counted =
        story("ferry")
            .replace(
                "</item>",
                "<slash:comments"
                    + " xmlns:slash=\"http://purl.org/rss/1.0/modules/slash/\">%d</slash:comments></item>");
    desk.feed(counted.formatted(3));
    assertThat(desk.poll()).hasSize(1);
    desk.feed(counted.formatted(4));
    assertThat(desk.poll()).isEmpty();
  }

  @Test
  void nothingIsLostOrSentTwiceWhateverTheFeedShows() {
    Set<String> all = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      int newest = i * 3;
      desk.feed(
          IntStream.rangeClosed(Math.max(0, newest - 20), newest)
              .mapToObj(n -> story("story-" + n))
              .toArray(String[]::new));
      IntStream.rangeClosed(Math.max(0, newest - 20), newest)
          .forEach(n -> all.add("https://harbour.example/story-" + n));
      desk.poll();
      desk.pass(Duration.ofMinutes(5));
    }
    assertThat(ids(desk.sent)).doesNotHaveDuplicates().hasSameSizeAs(all).containsAll(all);
  }

  @Test
  void unchangedFeedIsAskedForOnCondition() {
    desk.web.at(
        "/feed",
        (asked, out) -> {
          boolean same = "\"v1\"".equals(asked.headers().get("if-none-match"));
          (same
                  ? status(304, "")
                  : ok(
                      "text/xml",
                      rss(story("ferry")),
                      "ETag: \"v1\"",
                      "Last-Modified: Mon, 04 May 2026 09:00:00 GMT"))
              .answer(asked, out);
        });
    assertThat(desk.poll()).hasSize(1);
    assertThat(desk.state.getEtag()).contains("\"v1\"");
    desk.pass(Duration.ofMinutes(5));
    assertThat(desk.poll()).isEmpty();
    assertThat(desk.web.asked("/feed").getLast().headers())
        .containsEntry("if-modified-since", "Mon, 04 May 2026 09:00:00 GMT");
    assertThat(desk.state.getLastSuccess()).contains(desk.now);
    assertThat(desk.metrics.counter("copydesk.ingest.poll.polls", "outcome", "unchanged").count())
        .isEqualTo(1);
  }

  @Test
  void crashBeforeRememberingSendsTheSameEventsAgain() {
    desk.feed(story("ferry"), story("crane"));
    List<RawEvent> first = desk.pollAndCrash();
    desk.pass(Duration.ofMinutes(1));
    List<RawEvent> again = desk.poll();
    assertThat(again).hasSize(2);
    assertThat(again)
        .extracting(RawEvent::getEventId)
        .as("the same entry is the same event")
        .containsExactlyElementsOf(first.stream().map(RawEvent::getEventId).toList());
    assertThat(desk.poll()).isEmpty();
    Optional<GateState> article = answer(first.getFirst(), Optional.empty(), Outcome.ACCEPTED);
    answer(again.getFirst(), article, Outcome.DUPLICATE);
  }

  private static Optional<GateState> answer(
      RawEvent event, Optional<GateState> before, Outcome outcome) {
    RawPosition position = new RawPosition("news.raw.v1", 0, 0, PollingDesk.START);
    Desk.Decision decision = Desk.answer(event, position, SourceSettings.none(), before);
    assertThat(decision.answer().receipt().getOutcome()).isEqualTo(outcome);
    return decision.state();
  }

  @Test
  void whatTheBrokersDidNotTakeIsSentAtTheNextPoll() {
    desk.web.at("/feed", ok("text/xml", rss(story("ferry")), "ETag: \"v1\""));
    desk.brokersAnswer = false;
    assertThat(desk.poll()).isEmpty();
    assertThat(desk.state.getSent()).isZero();
    assertThat(desk.state.getEtag()).as("the feed must be read again").isEmpty();
    assertThat(desk.state.getNotes()).anyMatch(note -> note.contains("Kafka"));
    desk.brokersAnswer = true;
    assertThat(desk.poll()).hasSize(1);
    assertThat(desk.state.getEtag()).contains("\"v1\"");
  }

  @Test
  void failuresBackOffAndSuccessEndsIt() {
    desk.web.at("/feed", status(500, ""));
    Duration wait = Duration.ZERO;
    for (int i = 1; i <= 4; i++) {
      assertThat(desk.poll()).isEmpty();
      assertThat(desk.state.getFailures()).isEqualTo(i);
      Duration next = Duration.between(desk.now, desk.state.getNextPoll().orElseThrow());
      assertThat(next).isGreaterThanOrEqualTo(wait);
      wait = next;
      desk.pass(wait);
    }
    assertThat(wait).isGreaterThanOrEqualTo(Duration.ofMinutes(40));
    assertThat(desk.state.getLastError())
        .hasValueSatisfying(e -> assertThat(e).contains("http-500", "/feed"));
    desk.feed(story("ferry"));
    assertThat(desk.poll()).hasSize(1);
    assertThat(desk.state.getFailures()).isZero();
    assertThat(desk.state.getLastError()).isEmpty();
    assertThat(Duration.between(desk.now, desk.state.getNextPoll().orElseThrow()))
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void retryAfterIsHonoured() {
    for (int busy : new int[] {429, 503}) {
      desk.web.at("/feed", status(busy, "", "Retry-After: 7200"));
      desk.poll();
      assertThat(desk.state.getNextPoll()).contains(desk.now.plusSeconds(7200));
    }
    desk.web.at("/feed", status(503, "", "Retry-After: 1"));
    desk.poll();
    assertThat(desk.state.getNextPoll().orElseThrow())
        .as("asking sooner than usual is never polite")
        .isAfterOrEqualTo(desk.now.plusSeconds(300));
  }

  @Test
  void goneFeedIsStoppedAndSaysSo() {
    desk.web.at("/feed", status(410, ""));
    desk.poll();
    assertThat(desk.state.getStopped()).hasValueSatisfying(why -> assertThat(why).contains("410"));
  }

  @Test
  void permanentMoveIsRecordedAndFollowed() {
    desk.web.at("/feed", redirect(301, "/new-feed"));
    desk.web.at("/new-feed", ok("text/xml", rss(story("ferry"))));
    assertThat(desk.poll()).hasSize(1);
    assertThat(desk.state.getMovedTo()).contains(desk.web.url("/new-feed"));
    desk.web.at("/feed", redirect(302, "/new-feed"));
    desk.poll();
    assertThat(desk.state.getMovedTo()).isEmpty();
  }

  @Test
  void whatIsNoFeedIsAFailureThatSaysSo() {
    desk.web.at(
        "/feed", ok("text/html", "<!doctype html><html><body><p>We have moved</body></html>"));
    assertThat(desk.poll()).isEmpty();
    assertThat(desk.state.getLastError())
        .hasValueSatisfying(e -> assertThat(e).contains("not-a-feed"));
    assertThat(desk.state.getFailures()).isEqualTo(1);
  }

  @Test
  void feedThatEndsEarlyGivesItsCompleteEntriesAndIsReadAgain() {
    String whole = rss(story("ferry"), story("crane"));
    String cut = whole.substring(0, whole.indexOf("The crane") + 4);
    desk.web.at(
        "/feed",
        (_, out) -> {
          out.write(
              org.copydesk.ingest.fetch.LocalWeb.head(
                  200,
                  "Content-Type: text/xml",
                  "ETag: \"v1\"",
                  "Content-Length: " + whole.length(),
                  ""));
          out.write(cut.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });
    assertThat(ids(desk.poll())).containsExactly("https://harbour.example/ferry");
    assertThat(desk.state.getEtag()).isEmpty();
    assertThat(desk.state.getNotes()).anyMatch(note -> note.contains("incomplete"));
    desk.web.at("/feed", ok("text/xml", whole));
    assertThat(ids(desk.poll())).containsExactly("https://harbour.example/crane");
  }

  @Test
  void brokenFeedIsReadAndItsRepairIsRecorded() {
    desk.web.at(
        "/feed",
        ok(
            "text/xml",
            "\n\n<!-- cached -->"
                + rss(story("ferry"))
                    .replace("About", "Q&A about")
                    .replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "")));
    assertThat(desk.poll()).hasSize(1);
    assertThat(desk.state.getNotes()).isNotEmpty();
  }

  @Test
  void emptyFeedIsFine() {
    desk.feed();
    assertThat(desk.poll()).isEmpty();
    assertThat(desk.state.getFailures()).isZero();
    assertThat(desk.state.getLastSuccess()).isPresent();
  }

  @Test
  void entriesThatShareAPageKeepTheirOwnIds() {
    desk.feed(
        item("live-1", "http://harbour.example/live", "10:00 The ferry", "It sails."),
        item("live-2", "http://harbour.example/live", "10:05 The ferry", "It is back."),
        item("home", "http://harbour.example/", "To the front page", "Of the site."));
    assertThat(ids(desk.poll())).containsExactly("live-1", "live-2", "home");
    assertThat(desk.poll()).isEmpty();
  }

  @Test
  void entriesThatShareAnIdAreEachSentOnce() {
    desk.feed(
        item("1", "http://harbour.example/a", "The ferry", "It sails."),
        item("1", "http://harbour.example/b", "The crane", "It falls."));
    assertThat(desk.poll()).hasSize(2);
    assertThat(desk.poll()).isEmpty();
    assertThat(desk.poll()).isEmpty();
  }

  @Test
  void idThatNoDocumentMayHaveIsReplacedByItsDigest() {
    desk.feed(item("x".repeat(3000), "", "Long", "Very."), item("y\ty", "", "Tab", "In it."));
    assertThat(ids(desk.poll())).allMatch(ItemId::isValid).doesNotHaveDuplicates().hasSize(2);
    assertThat(desk.poll()).isEmpty();
  }

  @Test
  void whatTheFeedAsksForOnlyLengthensTheWait() {
    desk.web.at("/feed", ok("text/xml", rss("<ttl>60</ttl>", story("ferry")), "ETag: \"1\""));
    desk.poll();
    assertThat(desk.state.getNextPoll()).contains(desk.now.plus(Duration.ofMinutes(60)));
    desk.web.at("/feed", status(304, ""));
    desk.poll();
    assertThat(desk.state.getNextPoll())
        .as("unchanged")
        .contains(desk.now.plus(Duration.ofMinutes(60)));
    desk.web.at("/feed", ok("text/xml", rss("<ttl>1</ttl>", story("ferry"))));
    desk.poll();
    assertThat(desk.state.getNextPoll()).contains(desk.now.plus(Duration.ofMinutes(5)));
  }

  @Test
  void interruptedPollAccountsForWhatWasSent() throws Exception {
    desk.fullPage = org.copydesk.news.FullPage.ALWAYS;
    desk.feed(story("ferry"));
    desk.web.at(
        "/feed",
        ok(
            "text/xml",
            rss(
                item("1", desk.web.url("/a"), "A", "a"),
                item("2", desk.web.url("/slow"), "B", "b"))));
    desk.web.at("/a", ok("text/html", PollingDesk.page("A", PollingDesk.paragraphs(4))));
    desk.web.at("/slow", (_, _) -> Thread.sleep(5_000));
    Thread poll = Thread.ofVirtual().start(desk::poll);
    org.awaitility.Awaitility.await().until(() -> !desk.web.asked("/slow").isEmpty());
    poll.interrupt();
    poll.join(Duration.ofSeconds(3));
    assertThat(poll.isAlive()).isFalse();
    assertThat(desk.state.getSent()).isEqualTo(1);
    assertThat(desk.state.getNextPoll()).contains(desk.now);
    desk.web.at("/slow", ok("text/html", PollingDesk.page("B", PollingDesk.paragraphs(4))));
    assertThat(ids(desk.poll())).containsExactly(desk.id("/slow"));
  }

  private void atom(String entries) {
    desk.web.at(
        "/feed",
        ok(
            "application/atom+xml",
            "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0'><id>f</id>%s</feed>"
                .formatted(entries)));
  }

  private static String entry(String name) {
    return "<entry><id>tag:harbour.example,2026:%1$s</id><title>The %1$s</title><link href='http://harbour.example/%1$s'/><summary>About it.</summary></entry>"
        .formatted(name);
  }

  private static String tombstone(String name) {
    return "<at:deleted-entry ref='tag:harbour.example,2026:%s' when='2026-05-03T09:00:00Z'/>"
        .formatted(name);
  }

  private static Reading.Parsed read(RawEvent event) {
    return (Reading.Parsed) DocumentReader.read(event, SourceSettings.none(), Optional.empty());
  }

  @Test
  void deletedEntryKillsTheArticleThatWasMadeOfIt() {
    atom(entry("ferry") + entry("crane"));
    desk.poll();
    desk.pass(Duration.ofMinutes(5));
    atom(entry("crane"));
    assertThat(desk.poll()).isEmpty();
    desk.pass(Duration.ofMinutes(5));
    atom(entry("crane") + tombstone("ferry"));
    List<RawEvent> events = desk.poll();

    assertThat(ids(events)).containsExactly("https://harbour.example/ferry");
    assertThat(read(events.getFirst()).declared()).isEqualTo(PubStatus.CANCELED);
    assertThat(desk.state.getNotes()).isEmpty();
    desk.pass(Duration.ofMinutes(5));
    assertThat(desk.poll()).as("a kill is sent once").isEmpty();
  }

  @Test
  void deletedEntryThatWasNeverSentIsKilledUnderItsOwnIdAndThatIsSaid() {
    atom(entry("crane") + tombstone("ferry"));

    assertThat(ids(desk.poll()))
        .containsExactly("https://harbour.example/crane", "tag:harbour.example,2026:ferry");
    assertThat(desk.state.getNotes()).anyMatch(note -> note.contains("was deleted"));
  }

  @Test
  void versionsOfOneEntryInOneFeedAreSentUnderItsPageOldestFirst() {
    String version =
        "<entry><id>1</id><title>%1$s</title><link href='http://harbour.example/1'/><updated>%2$s</updated><summary>%1$s</summary></entry>";
    atom(
        version.formatted("New", "2026-05-03T11:00:00Z")
            + entry("crane")
            + version.formatted("Old", "2026-05-03T10:00:00Z"));
    List<RawEvent> events = desk.poll();

    assertThat(ids(events))
        .containsExactly(
            "https://harbour.example/1",
            "https://harbour.example/1",
            "https://harbour.example/crane");
    assertThat(events)
        .extracting(event -> read(event).article().getHeadline().orElse(""))
        .containsExactly("Old", "New", "The crane");
  }

  @Test
  void feedThatIsPostedCallsItsEntriesAsThePollerDoes() throws Exception {
    atom(entry("ferry") + entry("crane"));
    List<String> polled = ids(desk.poll());
    String posted =
        "<feed xmlns='http://www.w3.org/2005/Atom'>" + entry("ferry") + entry("crane") + "</feed>";

    assertThat(new FeedUnpacker().unpack(new TextDocument(posted, Optional.empty(), false)))
        .extracting(UnpackedItem::itemId)
        .isEqualTo(polled);
  }
}
