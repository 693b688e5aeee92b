package org.copydesk.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.copydesk.ingest.CpuBound.assertWithin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnpackedItem;
import org.copydesk.ingest.format.UnreadableDocument;
import org.junit.jupiter.api.Test;

class UnpackTest {
  private static final String NEWSML = "application/vnd.iptc.g2.newsitem+xml";
  private static final String NINJS = "application/vnd.iptc.ninjs+json";
  private static final String NITF = "application/nitf+xml";
  private static final String JSON_LD = "application/ld+json";
  private static final Duration BOUND = Duration.ofSeconds(20);

  private static List<UnpackedItem> unpack(String mediaType, String document)
      throws UnreadableDocument {
    return Formats.of(mediaType)
        .orElseThrow()
        .unpacker()
        .orElseThrow()
        .unpack(new TextDocument(document, Optional.empty(), false));
  }

  private static String repeated(int times, String pattern, String between) {
    return IntStream.range(0, times)
        .mapToObj(i -> pattern.replace("#", String.valueOf(i)))
        .collect(Collectors.joining(between));
  }

  @Test
  void documentThatIsOneItemIsNotTakenApart() throws UnreadableDocument {
    assertThat(unpack(NEWSML, "<newsItem guid='a'/>")).isEmpty();
    assertThat(unpack(NINJS, "{\"uri\":\"a\",\"type\":\"text\"}")).isEmpty();
    assertThat(unpack(NITF, "<nitf/>")).isEmpty();
    assertThat(unpack(JSON_LD, "{\"@type\":\"NewsArticle\"}")).isEmpty();
  }

  @Test
  void noItemOfAMessageIsLostAndTheirOrderStays() throws UnreadableDocument {
    String message =
        "<newsMessage><itemSet>"
            + repeated(500, "<newsItem guid='g#' version='#'><x/></newsItem>", "\n")
            + "</itemSet></newsMessage>";

    List<UnpackedItem> items = unpack(NEWSML, message);

    assertThat(items)
        .extracting(UnpackedItem::itemId)
        .containsExactlyElementsOf(IntStream.range(0, 500).mapToObj(i -> "g" + i).toList());
    assertThat(items.getLast().itemVersion()).contains("499");
    assertThat(items)
        .allSatisfy(item -> assertThat(unpack(item.mediaType(), item.text())).isEmpty());
  }

  @Test
  void itemsWithoutIdAreKnownByTheirText() throws UnreadableDocument {
    List<UnpackedItem> items =
        unpack(NINJS, "[{\"headline\":\"a\"},{\"headline\":\"b\"},{\"headline\":\"a\"}]");

    assertThat(items.get(0).itemId()).isEqualTo(items.get(2).itemId());
    assertThat(items.get(0).itemId()).isNotEqualTo(items.get(1).itemId());
  }

  @Test
  void wrappedNitfDocumentsAreItems() throws UnreadableDocument {
    String one = "<nitf><head><docdata><doc-id id-string='d#'/></docdata></head></nitf>";

    assertThat(unpack(NITF, "<feed>" + repeated(3, one, "") + "</feed>"))
        .extracting(UnpackedItem::itemId)
        .containsExactly("d0", "d1", "d2");
  }

  @Test
  void whatItemsShareDoesNotMultiplyWithoutBound() {
    String shared = "x".repeat(200_000);
    String message =
        "<newsMessage xmlns:a='%s'>%s</newsMessage>"
            .formatted(shared, repeated(9_000, "<newsItem guid='g#'/>", ""));
    String graph =
        "{\"@graph\":[{\"@id\":\"#p\",\"name\":\"%s\"},%s]}"
            .formatted(
                shared,
                repeated(
                    9_000,
                    "{\"@type\":\"NewsArticle\",\"@id\":\"http://a/#\",\"author\":{\"@id\":\"#p\"}}",
                    ","));

    assertThatThrownBy(() -> unpack(NEWSML, message)).hasMessageContaining("share too much");
    assertWithin(BOUND, () -> unpackOrRefuse(graph));
  }

  private static void unpackOrRefuse(String graph) {
    try {
      assertThat(unpack(JSON_LD, graph)).isNotEmpty();
    } catch (UnreadableDocument refused) {
      assertThat(refused.code()).isEqualTo("too-many-items");
    }
  }

  @Test
  void moreItemsThanADocumentCanHoldAreRefused() {
    String items = "[" + repeated(10_001, "{\"uri\":\"u#\"}", ",") + "]";

    assertThatThrownBy(() -> unpack(NINJS, items))
        .isInstanceOfSatisfying(
            UnreadableDocument.class,
            refused -> assertThat(refused.code()).isEqualTo("too-many-items"));
  }
}
