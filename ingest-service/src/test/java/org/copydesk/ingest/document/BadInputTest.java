package org.copydesk.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.CpuBound.assertWithin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.copydesk.ingest.RawEvents;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.Article;
import org.copydesk.news.RawEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What no newsroom sends on purpose: each gets a reason a person can act on, or a sane reading
/// with a warning, in bounded time.
class BadInputTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final int MEGABYTE = 1024 * 1024;

  private static Reading read(RawEvent event) {
    return assertWithin(
        BOUND, () -> DocumentReader.read(event, SourceSettings.none(), Optional.empty()));
  }

  private static Reading read(String mediaType, String text) {
    return read(RawEvents.document("x", mediaType, text.getBytes(UTF_8)));
  }

  private static Article article(String mediaType, String text) {
    Reading reading = read(mediaType, text);
    assertThat(reading).isInstanceOf(Reading.Parsed.class);
    return ((Reading.Parsed) reading).article();
  }

  private static Reading.Rejected rejected(String mediaType, String text) {
    Reading reading = read(mediaType, text);
    assertThat(reading).isInstanceOf(Reading.Rejected.class);
    return (Reading.Rejected) reading;
  }

  private static String ninjs(String fields) {
    return "{\"uri\":\"urn:x\",\"headlines\":[{\"value\":\"Rain ends drought\"}]," + fields + "}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "(",
        "\"",
        ". ",
        "A ",
        "By A and ",
        "Photo: ",
        "Ab/",
        "a@a.",
        "* ",
        "Updated 1 ",
        "walks ",
        "[Reporting by A ",
        "\u00a0",
        "😀"
      })
  void oneEndlessLineIsReadInBoundedTime(String unit) {
    String line = unit.repeat(MEGABYTE / unit.length() / 2);

    assertThat(read("text/plain", "Headline of the day\nBy " + line + "\n" + line)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "- a", "By A B", "Getty Images"})
  void manyTinyLinesAreReadInBoundedTime(String line) {
    assertThat(read("text/plain", (line + "\n").repeat(19_000))).isNotNull();
  }

  @Test
  void millionLinesAreRefusedWithTheLimit() {
    assertThat(rejected("text/plain", "a\n".repeat(1_000_000)).reason())
        .contains("1000000 lines")
        .contains("at most 20000");
  }

  @Test
  void linesOfManyWordsThatPatternsAlmostMatchAreReadInBoundedTime() {
    String almost =
        "(Photo by Ada Brook/Reuters via Getty Images for the file handout, (A) walks on May 4 2026"
            + " said ";

    assertThat(read("text/plain", (almost.repeat(8).strip() + "\n").repeat(4000))).isNotNull();
  }

  @Test
  void deeplyNestedPageIsReadOrRefusedWithAReason() {
    String page = "<div>".repeat(100_000) + "<p>Rain ended the drought on Monday.</p>";

    Reading reading = read("text/html", page);

    if (reading instanceof Reading.Rejected refused) {
      assertThat(refused.code()).isEqualTo("too-deeply-nested");
    } else {
      assertThat(((Reading.Parsed) reading).article().getText()).contains("Rain ended");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void deeplyNestedJsonIsRefusedWithAReason(String opening) {
    assertThat(rejected("application/json", opening.repeat(100_000)).code())
        .isIn("invalid-json", "too-deeply-nested");
  }

  @Test
  void deeplyNestedJsonLdDoesNotSpoilThePage() {
    String page =
        "<html><head><title>Rain ends drought</title><script type=\"application/ld+json\">"
            + "[".repeat(100_000)
            + "</script></head><body><article><p>Rain ended the drought on Monday, after eleven"
            + " months.</p></article></body></html>";

    assertThat(article("text/html", page).getText()).contains("Rain ended the drought");
  }

  @Test
  void loneSurrogateInJsonBecomesTheReplacementCharacter() {
    Article article =
        article(
            "application/json",
            ninjs(
                "\"bodies\":[{\"contentType\":\"text/plain\",\"value\":\"Rain \\ud83d fell.\"}]"));

    assertThat(article.getText()).isEqualTo("Rain \uFFFD fell.");
  }

  @Test
  void nulInJsonIsLeftOutOfTheText() {
    Article article =
        article(
            "application/json",
            ninjs("\"bodies\":[{\"contentType\":\"text/plain\",\"value\":\"Rain \\u0000fell.\"}]"));

    assertThat(article.getText()).isEqualTo("Rain fell.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999-01-01T00:00:00Z", "1e400", "0001-01-01", "2026-13-45", "soon"})
  void absurdDateIsLeftOutWithAWarning(String date) {
    Article article = article("application/json", ninjs("\"versionCreated\":\"" + date + "\""));

    assertThat(article.getVersionCreated()).isEmpty();
    assertThat(article.getProvenance().getWarnings())
        .anyMatch(warning -> warning.contains(date) && warning.contains("left out"));
  }

  @Test
  void numbersBeyondAnyRangeInJsonDoNotSpoilTheItem() {
    Article article =
        article(
            "application/json",
            ninjs("\"urgency\":1e400,\"version\":1e400,\"versionCreated\":1e400"));

    assertThat(article.getHeadline()).contains("Rain ends drought");
    assertThat(article.getUrgency()).isEmpty();
  }

  @Test
  void dateInTheFutureIsLeftOutWithAWarning() {
    RawEvent event =
        RawEvent.newBuilder(
                RawEvents.text("x", "Rain ends drought\nMay 4, 2031\nIt rained on Monday."))
            .setReceivedAt(Instant.parse("2026-05-04T00:00:00Z"))
            .build();

    assertThat(read(event)).isInstanceOf(Reading.Parsed.class);
    Article article = ((Reading.Parsed) read(event)).article();
    assertThat(article.getFirstCreated()).isEmpty();
    assertThat(article.getProvenance().getWarnings())
        .anyMatch(warning -> warning.contains("May 4, 2031") && warning.contains("future"));
  }

  @Test
  void exportWithoutHeadlineIsReadWithAWarning() {
    Article article =
        article(
            "text/plain",
            "It rained on Monday for the first time in eleven months, and people stood in the"
                + " street.");

    assertThat(article.getHeadline()).isEmpty();
    assertThat(article.getText()).startsWith("It rained");
    assertThat(article.getProvenance().getWarnings()).contains("the document has no headline");
  }

  @Test
  void documentOfTwentyMegabytesIsRefusedWithItsSizeAndTheLimit() {
    Reading reading = read(RawEvents.document("x", "text/plain", new byte[20 * MEGABYTE]));

    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Rejected.class,
            refused ->
                assertThat(refused.reason())
                    .contains(String.valueOf(20 * MEGABYTE))
                    .contains(String.valueOf(DocumentReader.MAX_DOCUMENT_BYTES)));
  }

  @Test
  void unknownMediaTypeIsRefusedWithTheOnesThatAreRead() {
    assertThat(rejected("video/mp4", "no video at all").reason())
        .contains("video/mp4")
        .contains("text/plain");
  }

  @Test
  void documentThatIsNoTextIsNamedForWhatItIsWhateverItSaysItIs() {
    assertThat(rejected("text/plain", "%PDF-1.7 ...").reason()).contains("a PDF");
    assertThat(rejected("text/html", "{\\rtf1 Rain fell.}").reason()).contains("rich text");
  }

  @Test
  void gzippedDocumentIsOpened() throws IOException {
    Reading reading =
        DocumentReader.read(
            RawEvents.document(
                "1", "text/plain", gzipped("Rain ends drought\n\nRain fell in Nordvik.")),
            SourceSettings.none(),
            Optional.empty());

    assertThat(((Reading.Parsed) reading).article().getHeadline()).contains("Rain ends drought");
  }

  @Test
  void gzipBombIsRefusedAtTheSizeOfADocument() throws IOException {
    Reading reading =
        DocumentReader.read(
            RawEvents.document("1", "text/plain", gzipped("a".repeat(50 * MEGABYTE))),
            SourceSettings.none(),
            Optional.empty());

    assertThat(((Reading.Rejected) reading).code()).isEqualTo("document-too-large");
  }

  @Test
  void tornGzipIsRefused() throws IOException {
    byte[] whole = gzipped("Rain ends drought".repeat(100));
    Reading reading =
        DocumentReader.read(
            RawEvents.document("1", "text/plain", Arrays.copyOf(whole, 20)),
            SourceSettings.none(),
            Optional.empty());

    assertThat(((Reading.Rejected) reading).code()).isEqualTo("broken-gzip");
  }

  private static byte[] gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
