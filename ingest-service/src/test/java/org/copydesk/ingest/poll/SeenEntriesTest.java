package org.copydesk.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.copydesk.ingest.feed.EntryStatus;
import org.copydesk.ingest.poll.SeenEntries.Need;
import org.copydesk.news.FeedState;
import org.copydesk.news.SeenEntry;
import org.copydesk.schemas.Topic;
import org.copydesk.service.state.SingleObjectSerde;
import org.junit.jupiter.api.Test;

class SeenEntriesTest {
  private static final Instant NOW = PollingDesk.START;

  private static FeedItem item(String id, String words) {
    return item(id, id, words);
  }

  private static FeedItem item(String id, String itemId, String words) {
    return new FeedItem(
        id,
        itemId,
        false,
        Optional.empty(),
        Fingerprint.of(words),
        Optional.empty(),
        true,
        EntryStatus.USABLE,
        words);
  }

  private static SeenEntries after(List<SeenEntry> before, Instant now) {
    return new SeenEntries(before, FeedDocument.Kind.FEED, now);
  }

  @Test
  void itemIsNewOnceForEachThingItSays() {
    SeenEntries seen = after(List.of(), NOW);
    assertThat(seen.need(item("1", "a"))).isEqualTo(Need.EVERYTHING);
    seen.touch(item("1", "a"), 0);
    assertThat(seen.need(item("1", "a"))).isEqualTo(Need.NOTHING);
    assertThat(seen.need(item("1", "b"))).isEqualTo(Need.EVERYTHING);
    assertThat(seen.need(item("2", "a"))).isEqualTo(Need.EVERYTHING);
  }

  @Test
  void pageThatCouldNotBeHadIsStillNeeded() {
    SeenEntries first = after(List.of(), NOW);
    first.touch(item("1", "a"), 2);
    SeenEntries later = after(first.toRemember(), NOW.plusSeconds(60));
    assertThat(later.need(item("1", "a"))).isEqualTo(Need.PAGE);
    assertThat(later.pageFailures(item("1", "a"))).isEqualTo(2);
    assertThat(later.pageFailures(item("1", "b"))).as("another version starts anew").isZero();
  }

  @Test
  void whatLeftTheFeedIsRememberedForAMonth() {
    SeenEntries first = after(List.of(), NOW);
    first.touch(item("1", "a"), 0);
    List<SeenEntry> remembered = first.toRemember();
    assertThat(after(remembered, NOW.plus(Duration.ofDays(29))).toRemember()).hasSize(1);
    assertThat(after(remembered, NOW.plus(Duration.ofDays(31))).toRemember()).isEmpty();
  }

  @Test
  void mostThatIsRememberedFitsARecordWithRoomAndTheOldestGoesFirst() {
    SeenEntries first = after(List.of(), NOW);
    IntStream.range(0, 5_000).forEach(i -> first.touch(item("old" + i, "x"), 0));
    SeenEntries later = after(first.toRemember(), NOW.plusSeconds(60));
    IntStream.range(0, SeenEntries.MOST).forEach(i -> later.touch(item("new" + i, "x"), 0));
    List<SeenEntry> remembered = later.toRemember();
    assertThat(remembered).hasSize(SeenEntries.MOST);
    SeenEntries again = after(remembered, NOW.plusSeconds(120));
    assertThat(IntStream.range(0, SeenEntries.MOST))
        .allMatch(i -> again.need(item("new" + i, "x")) == Need.NOTHING);
    FeedState state = FeedState.newBuilder().setSource("s").setUrl("u").setSeen(remembered).build();
    byte[] bytes = SingleObjectSerde.of(FeedState.class).serializer().serialize("t", state);
    assertThat(bytes.length).isLessThan(Topic.MAX_RECORD_BYTES / 4);
  }

  @Test
  void idsOfItemsAreRememberedOfTheNewestEntriesAsFarAsTheyFit() {
    String longId = "i".repeat(1000);
    SeenEntries first = after(List.of(), NOW);
    IntStream.range(0, 2_000).forEach(i -> first.touch(item("e" + i, longId + i, "x"), 0));
    SeenEntries later = after(first.toRemember(), NOW.plusSeconds(60));

    assertThat(later.itemId(item("e1999", "x"))).hasValue(longId + 1999);
    assertThat(later.itemId(item("e0", "x"))).isEmpty();
    assertThat(later.need(item("e0", "x"))).as("still known").isEqualTo(Need.NOTHING);
  }

  @Test
  void notesAreFewAndShort() {
    Notes notes = new Notes();
    IntStream.range(0, 10_000).forEach(i -> notes.add("x".repeat(100_000) + i));
    IntStream.range(0, 10_000).forEach(i -> notes.add("note " + i));
    assertThat(notes.toList()).hasSizeLessThanOrEqualTo(11).allMatch(note -> note.length() < 600);
    assertThat(notes.toList()).last().asString().contains("more");
  }
}
