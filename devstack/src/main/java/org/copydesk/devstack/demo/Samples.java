package org.copydesk.devstack.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.utils.Bytes;
import org.copydesk.news.Action;
import org.copydesk.news.Document;
import org.copydesk.news.PlainArticle;
import org.copydesk.news.RawEvent;
import org.jspecify.annotations.Nullable;

/// What the demonstration sends: invented news in several formats, and what goes wrong in a
/// newsroom.
final class Samples {
  private static final Duration EMBARGO = Duration.ofSeconds(20);

  private Samples() {}

  /// The samples in their order.
  static List<Sample> first() {
    RawEvent bank =
        bank("bank", "1", "Harbour Bank cut its lending rate to 3.1 percent on Monday.", null);
    return List.of(
        new Sample.Event("a plain-text export", document("ferries", "text/plain", "ferries.txt")),
        new Sample.Event("a web page", document("drought", "text/html", "drought.html")),
        new Sample.Event(
            "a ninjs item", document("museum", "application/vnd.iptc.ninjs+json", "museum.json")),
        new Sample.Event(
            "a NewsML-G2 message of two items",
            document("message", "application/octet-stream", "message.xml")),
        new Sample.Event(
            "a feed of two entries", document("feed", "application/octet-stream", "council.rss")),
        new Sample.Event("a system's own fields, version 1", bank),
        new Sample.Event("the same once more", RawEvent.newBuilder(bank).setEventId(id()).build()),
        new Sample.Event(
            "an update, version 2",
            bank(
                "bank",
                "2",
                "Harbour Bank cut its lending rate to 3.1 percent on Monday, and shares in London rose.",
                null)),
        new Sample.Event(
            "version 1 again, late and different",
            bank("bank", "1", "Harbour Bank may cut its lending rate.", null)),
        new Sample.Event(
            "a correction, version 3",
            bank(
                "bank",
                "3",
                "Harbour Bank cut its lending rate to 3.4 percent on Monday, and shares in London rose.",
                "Correction: the rate is 3.4 percent.")),
        new Sample.Event("a short alert without text", alert()),
        new Sample.Event(
            "a picture",
            RawEvent.newBuilder(document("picture", "image/png", "ferries.txt")).build()),
        new Sample.Event("an empty document", empty()),
        new Sample.Poison("garbage on the topic", Bytes.wrap("this is not Avro".getBytes(UTF_8))));
  }

  /// What comes when the first samples have been answered: an embargo of some seconds is not over
  /// before a pipeline that was just started has read of it.
  static List<Sample> then() {
    RawEvent kill =
        RawEvent.newBuilder()
            .setEventId(id())
            .setSource("demo")
            .setItemId("museum")
            .setAction(Action.KILL)
            .setReason("The museum says the painting was never lent.")
            .build();
    return List.of(
        new Sample.Event("an embargoed report", embargoed()),
        new Sample.Event("a kill of the ninjs item", kill));
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private static RawEvent document(String item, String mediaType, String file) {
    return RawEvent.newBuilder()
        .setEventId(id())
        .setSource("demo")
        .setItemId(item)
        .setReceivedAt(Instant.now())
        .setContent(
            Document.newBuilder()
                .setMediaType(mediaType)
                .setBytes(ByteBuffer.wrap(read(file)))
                .build())
        .build();
  }

  private static byte[] read(String file) {
    try (InputStream in = Samples.class.getResourceAsStream(file)) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RawEvent empty() {
    return RawEvent.newBuilder(document("empty", "text/plain", "ferries.txt"))
        .setContent(
            Document.newBuilder()
                .setMediaType("text/plain")
                .setBytes(ByteBuffer.allocate(0))
                .build())
        .build();
  }

  private static RawEvent bank(String item, String version, String lead, @Nullable String edNote) {
    return plain(
        item,
        version,
        PlainArticle.newBuilder()
            .setHeadline("Harbour Bank cuts its rate")
            .setSection("Business")
            .setByline("By Tomas Brück")
            .setEdNote(edNote)
            .setBody(
                lead
                    + "\n\n\"We can live with this,\" said Ingrid Solberg, who leads the traders' union in Bergen. Solberg expects no further cut this year."));
  }

  private static RawEvent embargoed() {
    return plain(
        "report",
        "1",
        PlainArticle.newBuilder()
            .setHeadline("Norrhamn doubles its night trains")
            .setSection("Travel")
            .setEmbargoedUntil(Instant.now().plus(EMBARGO).toString())
            .setBody(
                "Norrhamn will run twice as many night trains to Copenhagen and Berlin from June, the council said."));
  }

  private static RawEvent alert() {
    return plain(
        "alert", null, PlainArticle.newBuilder().setHeadline("Quake felt in Lisbon").setBody(""));
  }

  private static RawEvent plain(
      String item, @Nullable String version, PlainArticle.Builder article) {
    return RawEvent.newBuilder()
        .setEventId(id())
        .setSource("demo")
        .setItemId(item)
        .setItemVersion(version)
        .setReceivedAt(Instant.now())
        .setContent(article.build())
        .build();
  }
}
