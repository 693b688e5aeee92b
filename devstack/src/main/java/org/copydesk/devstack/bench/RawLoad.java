package org.copydesk.devstack.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.copydesk.news.Action;
import org.copydesk.news.Channel;
import org.copydesk.news.Document;
import org.copydesk.news.RawEvent;

/// Raw events of generated articles, each article an item of its own.
///
/// @param run makes the items of this run differ from those of any other
/// @param bodies the documents; taken in turns
record RawLoad(String run, List<byte[]> bodies) {
  static final String SOURCE = "bench";
  private static final int BODIES = 500;

  static RawLoad of(String run) {
    return new RawLoad(
        run,
        LongStream.range(0, BODIES)
            .mapToObj(number -> GeneratedNews.article(number).getBytes(UTF_8))
            .toList());
  }

  /// The URI that the articles of a part of the run begin with; the rest is the article's number.
  String uriPrefix(String part) {
    return "urn:copydesk:" + SOURCE + ":" + run + "-" + part + "-";
  }

  long averageBytes() {
    return bodies.stream().mapToLong(body -> body.length).sum() / bodies.size();
  }

  RawEvent event(String part, int number) {
    byte[] body = bodies.get(number % bodies.size());
    return RawEvent.newBuilder()
        .setEventId(run + "-" + part + "-" + number)
        .setSource(SOURCE)
        .setItemId(run + "-" + part + "-" + number)
        .setChannel(Channel.KAFKA)
        .setReceivedAt(Instant.now())
        .setContent(
            Document.newBuilder()
                .setMediaType("text/plain")
                .setBytes(ByteBuffer.wrap(body))
                .build())
        .build();
  }

  /// The kill of an article.
  RawEvent kill(String part, int number) {
    return RawEvent.newBuilder()
        .setEventId(run + "-" + part + "-kill-" + number)
        .setSource(SOURCE)
        .setItemId(run + "-" + part + "-" + number)
        .setChannel(Channel.KAFKA)
        .setReceivedAt(Instant.now())
        .setAction(Action.KILL)
        .setReason("The bench is over.")
        .build();
  }
}
