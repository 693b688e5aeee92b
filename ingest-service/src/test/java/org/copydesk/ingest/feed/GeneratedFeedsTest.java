package org.copydesk.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnpackedItem;
import org.copydesk.ingest.format.UnreadableDocument;
import org.junit.jupiter.api.Test;

/// Feeds made up from seeds. `-Dcopydesk.feeds=100000` tries more of them than the build does.
class GeneratedFeedsTest {
  private static final long FEEDS = Long.getLong("copydesk.feeds", 120);

  private static TextDocument document(String text) {
    return new TextDocument(text, Optional.empty(), false);
  }

  @Test
  void noEntryOfAWellFormedFeedIsLost() throws UnreadableDocument {
    for (long seed = 0; seed < FEEDS; seed++) {
      GeneratedFeed made = GeneratedFeed.of(seed);

      Feed feed = FeedReader.read(document(made.text()));

      assertThat(feed.entries())
          .as("seed %d", seed)
          .extracting(FeedEntry::id)
          .isEqualTo(made.ids());
      assertThat(feed.repairs()).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void titlesOfAtomEntriesAreReadAsTheyAreMeant() throws UnreadableDocument {
    for (long seed = 2; seed < FEEDS; seed += 4) {
      GeneratedFeed made = GeneratedFeed.of(seed);

      List<FeedEntry> entries = FeedReader.read(document(made.text())).entries();

      assertThat(entries)
          .as("seed %d", seed)
          .extracting(entry -> entry.title().orElse(""))
          .isEqualTo(made.titles().stream().map(title -> title.replace("&amp;", "&")).toList());
    }
  }

  @Test
  void eachEntryIsReadTheSameFromADocumentOfItsOwn() throws UnreadableDocument {
    for (long seed = 0; seed < FEEDS; seed++) {
      GeneratedFeed made = GeneratedFeed.of(seed);
      List<FeedEntry> entries = FeedReader.read(document(made.text())).entries();

      List<UnpackedItem> items = new FeedUnpacker().unpack(document(made.text()));

      assertThat(items).as("seed %d", seed).hasSameSizeAs(entries);
      for (int i = 0; i < items.size(); i++) {
        assertThat(FeedReader.read(document(items.get(i).text())).entries())
            .as("seed %d, entry %d", seed, i)
            .containsExactly(entries.get(i));
      }
    }
  }

  @Test
  void cutFeedKeepsTheEntriesBeforeTheCut() throws UnreadableDocument {
    for (long seed = 0; seed < FEEDS; seed++) {
      GeneratedFeed made = GeneratedFeed.of(seed);
      Random random = new Random(seed);
      int cut = made.text().length() - random.nextInt(made.text().length() * 2 / 3);

      List<String> read = ids(made.text().substring(0, cut));

      assertThat(read)
          .as("seed %d cut at %d", seed, cut)
          .isEqualTo(made.ids().stream().limit(read.size()).toList());
    }
  }

  private static List<String> ids(String text) {
    try {
      return FeedReader.read(document(text)).entries().stream().map(FeedEntry::id).toList();
    } catch (UnreadableDocument _) {
      return List.of();
    }
  }

  @Test
  void damagedFeedIsReadOrRefusedAndNothingElse() {
    for (long seed = 0; seed < FEEDS; seed++) {
      Random random = new Random(seed);
      byte[] bytes = GeneratedFeed.of(seed).text().getBytes(UTF_8);
      for (int damage = 0; damage < 4; damage++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(12));
        System.arraycopy(bytes, from, bytes, random.nextInt(bytes.length - (to - from)), to - from);
        String text = new String(bytes, UTF_8);

        assertThatCode(() -> readAll(text))
            .as("seed %d, damage %d", seed, damage)
            .doesNotThrowAnyException();
      }
    }
  }

  private static void readAll(String text) {
    try {
      FeedReader.read(document(text));
      for (UnpackedItem item :
          new FeedUnpacker().unpack(document(text)).stream().limit(2).toList()) {
        new FeedEntryParser().parse(document(item.text()));
      }
    } catch (UnreadableDocument e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
