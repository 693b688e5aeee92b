package org.copydesk.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.CpuBound.assertWithin;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnpackedItem;
import org.copydesk.ingest.format.UnreadableDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Feeds that nobody sends in good faith: bounded time, bounded memory, nothing fetched.
class HostileFeedTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final int LARGE = 256 * 1024;
  private static final String HEAD = "<rss version=\"2.0\"><channel><title>Hostile</title>";
  private static final String ITEM = "<item><guid>1</guid><title>Whole</title></item>";

  private static List<FeedEntry> entries(String text) {
    return assertWithin(
        BOUND,
        () -> {
          TextDocument document = new TextDocument(text, Optional.empty(), false);
          try {
            List<FeedEntry> entries = FeedReader.read(document).entries();
            for (UnpackedItem item : new FeedUnpacker().unpack(document)) {
              if (item.itemId().equals("1")) {
                new FeedEntryParser().parse(new TextDocument(item.text(), item.url(), false));
              }
            }
            return entries;
          } catch (UnreadableDocument e) {
            assertThat(e.getMessage()).isNotBlank();
            return List.of();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>",
        "<item>",
        "<channel>",
        "<a ",
        "<a b=\"",
        "<a b='<",
        "</a>",
        "</item>",
        "<!--",
        "<![CDATA[",
        "<![CDATA[</item>",
        "<!DOCTYPE [",
        "<?",
        "<",
        ">",
        "&",
        "&#",
        "&amp;",
        "&a;",
        "&lt;",
        "\"",
        "'",
        "=",
        "]]>",
        "a:",
        " ",
        "\u0001",
        "\ud800",
        "{",
        "{\"items\":[",
        "[",
        "<item><![CDATA[",
        "<b>&lt;p",
        "<title>",
        "<entry xmlns=\"http://www.w3.org/2005/Atom\">",
        "<x xmlns:a='b'>"
      })
  void whateverIsRepeatedIsReadInBoundedTime(String unit) {
    String many = unit.repeat(LARGE / unit.length() - 100);

    entries(many);
    List<FeedEntry> entries = entries(HEAD + ITEM + many + "</channel></rss>");

    assertThat(entries)
        .satisfiesAnyOf(
            read -> assertThat(read).extracting(FeedEntry::id).contains("1"),
            read -> assertThat(read).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>",
        "&lt;b&gt;",
        "&amp;lt;",
        "&lt;![CDATA[",
        "&lt;img src=",
        "a@a.",
        "(",
        "a (",
        "A B, ",
        "/a",
        "… ",
        "read more ",
        "http://a/",
        "?",
        " / "
      })
  void whateverAFieldRepeatsIsReadInBoundedTime(String unit) {
    String many = unit.repeat(100_000 / unit.length());
    String item =
        "<item><guid>1</guid><title>%1$s</title><link>%1$s</link><author>%1$s</author><category>%1$s</category><description>%1$s</description></item>"
            .formatted(many);

    assertThat(entries(HEAD + item + "</channel></rss>")).hasSizeLessThan(2);
  }

  @Test
  void hundredThousandNestedElementsKeepTheirWords() {
    String deep = "<x>".repeat(100_000) + "words" + "</x>".repeat(100_000);
    String feed =
        HEAD
            + "<item><guid>1</guid><description>"
            + deep
            + "</description></item>"
            + ITEM
            + "</channel></rss>";

    List<FeedEntry> entries = entries(feed);

    assertThat(entries).hasSize(2);
    assertThat(entries.getFirst().content().orElseThrow().value()).contains("words");
  }

  @Test
  void largestDocumentThatIsTakenIsReadWhole() {
    String item =
        "<item><guid>%d</guid><title>Story</title><description>"
            + "&lt;p&gt;Words of a story.&lt;/p&gt; ".repeat(100)
            + "</description></item>";
    StringBuilder feed = new StringBuilder(HEAD);
    for (int i = 0; i < 1200; i++) {
      feed.append(item.formatted(i));
    }
    feed.append("</channel></rss>");

    assertThat(feed).hasSizeGreaterThan(4_500_000);
    assertThat(entries(feed.toString())).hasSize(1200);
  }

  @Test
  void millionAttributesAreCut() {
    StringBuilder tag = new StringBuilder("<item");
    for (int i = 0; i < 400_000; i++) {
      tag.append(" a").append(i).append("='1'");
    }

    List<FeedEntry> entries = entries(HEAD + tag + "><guid>1</guid></item></channel></rss>");

    assertThat(entries).extracting(FeedEntry::id).containsExactly("1");
  }

  @Test
  void manyEntriesWithMuchInCommonAreRefusedRatherThanMultiplied() throws UnreadableDocument {
    String channel = "<copyright>" + "c".repeat(4000) + "</copyright>";
    String feed = HEAD + channel + "<item><guid/></item>".repeat(40_000) + "</channel></rss>";
    TextDocument document = new TextDocument(feed, Optional.empty(), false);

    assertThat(FeedReader.read(document).entries()).hasSize(40_000);
    UnreadableDocument refused =
        assertThrows(UnreadableDocument.class, () -> new FeedUnpacker().unpack(document));

    assertThat(refused.code()).isEqualTo("feed-too-large");
  }

  @Test
  void entitiesThatGrowWithoutBoundStayAsTheyAre() throws UnreadableDocument {
    StringBuilder type =
        new StringBuilder("<!DOCTYPE rss [<!ENTITY e0 \"" + "ha".repeat(500) + "\">");
    for (int i = 1; i < 20; i++) {
      type.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
    }
    String quadratic = "<item><guid>2</guid><title>" + "&e1;".repeat(100_000) + "</title></item>";

    Feed feed =
        FeedReader.read(
            new TextDocument(
                type
                    + "]>"
                    + HEAD
                    + "<item><guid>1</guid><title>&e19;</title></item>"
                    + quadratic
                    + "</channel></rss>",
                Optional.empty(),
                false));

    assertThat(feed.entries()).extracting(FeedEntry::id).containsExactly("1", "2");
    assertThat(feed.entries())
        .allSatisfy(entry -> assertThat(entry.title().orElse("")).hasSizeLessThan(2_500_000));
    assertThat(feed.repairs()).anyMatch(repair -> repair.contains("grow without bound"));
  }

  @Test
  void nothingOutsideTheDocumentIsRead(@TempDir Path folder)
      throws IOException, UnreadableDocument {
    Path canary = Files.writeString(folder.resolve("canary.txt"), "canary-words", UTF_8);
    try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port.setSoTimeout(200);
      String address = "http://127.0.0.1:" + port.getLocalPort() + "/canary.dtd";
      String feed =
          "<!DOCTYPE rss SYSTEM \"%1$s\" [<!ENTITY file SYSTEM \"%2$s\"><!ENTITY web PUBLIC \"x\" \"%1$s\"><!ENTITY %% p SYSTEM \"%1$s\">%%p;]>"
                  .formatted(address, canary.toUri())
              + "<rss version=\"2.0\" xmlns:xi=\"http://www.w3.org/2001/XInclude\"><channel><item><title>[&file;&web;]</title><description><xi:include href=\""
              + canary.toUri()
              + "\" parse=\"text\"/></description></item></channel></rss>";

      List<FeedEntry> entries =
          FeedReader.read(new TextDocument(feed, Optional.empty(), false)).entries();

      assertThat(entries.getFirst().toString()).doesNotContain("canary-words");
      assertThat(entries.getFirst().title()).hasValue("[&file;&web;]");
      assertThrows(SocketTimeoutException.class, port::accept);
    }
  }
}
