package org.copydesk.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.copydesk.ingest.RawEvents;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.RawEvent;

/// A process that reads one document, each item of it, and says what it was: for {@link
/// MemoryOfHugeDocumentsTest}.
final class ReadsHugeDocuments {
  private ReadsHugeDocuments() {}

  public static void main(String[] arguments) throws Exception {
    byte[] bytes = Files.readAllBytes(Path.of(arguments[1]));
    String said =
        switch (read(RawEvents.document("1", arguments[0], bytes))) {
          case Reading.Parsed parsed -> "parsed " + parsed.article().getText().length();
          case Reading.Rejected rejected -> "rejected " + rejected.code();
          case Reading.Unpacked(List<RawEvent> items) -> {
            items.forEach(ReadsHugeDocuments::read);
            yield "unpacked " + items.size();
          }
        };
    System.out.write((said + "\n").getBytes(UTF_8));
    System.out.flush();
  }

  private static Reading read(RawEvent event) {
    return DocumentReader.read(event, SourceSettings.none(), Optional.empty());
  }
}
