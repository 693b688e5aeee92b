package org.copydesk.devstack.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.copydesk.news.Action;
import org.copydesk.news.Channel;
import org.copydesk.news.Document;
import org.copydesk.news.RawEvent;

/// Raw events of articles in plain text, each an item of its own.
///
/// @param run makes the items of this run differ from those of any other
/// @param bodies the articles in UTF-8; taken in turns
record RawLoad(String run, List<byte[]> bodies) {
  static final String SOURCE = "bench";
  private static final int GENERATED = 500;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  static RawLoad generated(String run) {
    return new RawLoad(
        run,
        LongStream.range(0, GENERATED)
            .mapToObj(number -> GeneratedNews.article(number).getBytes(UTF_8))
            .toList());
  }

  /// The files of a folder in the order of their names, an article each, in UTF-8.
  static RawLoad ofFiles(String run, Path folder) throws IOException {
    List<byte[]> bodies = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        bodies.add(Files.readAllBytes(file));
      }
    }
    if (bodies.isEmpty()) {
      throw new NoSuchFileException(folder.toString(), null, "holds no file");
    }
    return new RawLoad(run, bodies);
  }

  /// The URI that the articles of a part of the run begin with; the rest is the article's number.
  String uriPrefix(String part) {
    return "urn:copydesk:" + SOURCE + ":" + run + "-" + part + "-";
  }

  long averageBytes() {
    return bodies.stream().mapToLong(body -> body.length).sum() / bodies.size();
  }

  long averageWords() {
    return bodies.stream().flatMap(body -> SPACE.splitAsStream(new String(body, UTF_8))).count()
        / bodies.size();
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
