package org.copydesk.devstack.backfill;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.copydesk.devstack.command.MediaTypes;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.receive.JsonEvent;
import org.copydesk.ingest.receive.JsonFields;
import org.copydesk.ingest.receive.Refused;
import org.copydesk.news.Channel;
import org.copydesk.news.Document;
import org.copydesk.news.RawEvent;

/// The items of an archive in an order that is always the same: the files of a folder by name, each
/// a document, or the lines of an NDJSON file, each an event as `POST /v1/batch` takes it. An event
/// has the same id whenever it is read.
abstract sealed class Archive implements Iterator<Optional<ArchiveItem>>, AutoCloseable {
  private static final int LONGEST_LINE = 8 * 1024 * 1024;

  /// Opens one.
  ///
  /// @param source the source of its events
  static Archive open(Path path, String source) throws IOException {
    return Files.isDirectory(path) ? new Folder(path, source) : new Lines(path, source);
  }

  @Override
  public abstract void close() throws IOException;

  static RawEvent finished(RawEvent.Builder event, byte[] content) {
    String id =
        event.getSource() + '\n' + event.getItemId() + '\n' + UUID.nameUUIDFromBytes(content);
    return event
        .setEventId(
            UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString())
        .setChannel(Channel.FILE)
        .build();
  }

  private static final class Folder extends Archive {
    private final Path folder;
    private final String source;
    private final Iterator<Path> files;

    Folder(Path folder, String source) throws IOException {
      this.folder = folder;
      this.source = source;
      try (Stream<Path> walk = Files.walk(folder)) {
        List<Path> sorted = walk.filter(Files::isRegularFile).sorted().toList();
        files = sorted.iterator();
      }
    }

    @Override
    public boolean hasNext() {
      return files.hasNext();
    }

    @Override
    public Optional<ArchiveItem> next() {
      Path file = files.next();
      String name = folder.relativize(file).toString().replace('\\', '/');
      try {
        if (Files.size(file) > DocumentReader.MAX_DOCUMENT_BYTES) {
          return Optional.of(
              new ArchiveItem.Unusable(
                  name, "it has more than %d bytes".formatted(DocumentReader.MAX_DOCUMENT_BYTES)));
        }
        byte[] bytes = Files.readAllBytes(file);
        Document document =
            Document.newBuilder()
                .setMediaType(MediaTypes.of(file))
                .setBytes(ByteBuffer.wrap(bytes))
                .build();
        return Optional.of(
            new ArchiveItem.Usable(
                name,
                finished(
                    RawEvent.newBuilder().setSource(source).setItemId(name).setContent(document),
                    bytes)));
      } catch (IOException e) {
        return Optional.of(
            new ArchiveItem.Unusable(name, "it cannot be read (%s)".formatted(e.getMessage())));
      }
    }

    @Override
    public void close() {}
  }

  private static final class Lines extends Archive {
    private final String source;
    private final InputStream in;
    private long number;
    private int peeked;

    Lines(Path file, String source) throws IOException {
      this.source = source;
      in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
      peeked = in.read();
    }

    @Override
    public boolean hasNext() {
      return peeked >= 0;
    }

    // Absent for an empty line.
    @Override
    public Optional<ArchiveItem> next() {
      number++;
      String name = "line " + number;
      try {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        for (; peeked >= 0 && peeked != '\n'; peeked = in.read()) {
          tooLong |= line.size() >= LONGEST_LINE;
          if (!tooLong) {
            line.write(peeked);
          }
        }
        peeked = peeked < 0 ? peeked : in.read();
        return tooLong
            ? Optional.of(
                new ArchiveItem.Unusable(name, "it has more than %d bytes".formatted(LONGEST_LINE)))
            : item(name, line.toByteArray());
      } catch (IOException e) {
        peeked = -1;
        return Optional.of(
            new ArchiveItem.Unusable(
                name, "the file cannot be read any further (%s)".formatted(e.getMessage())));
      }
    }

    private Optional<ArchiveItem> item(String name, byte[] line) {
      if (new String(line, java.nio.charset.StandardCharsets.UTF_8).isBlank()) {
        return Optional.empty();
      }
      try {
        RawEvent event = finished(JsonEvent.of(source, JsonFields.of(line, 0, line.length)), line);
        return Optional.of(new ArchiveItem.Usable(name + " (" + event.getItemId() + ")", event));
      } catch (Refused e) {
        return Optional.of(new ArchiveItem.Unusable(name, String.valueOf(e.getMessage())));
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
