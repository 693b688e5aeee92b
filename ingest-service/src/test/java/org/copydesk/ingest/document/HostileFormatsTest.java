package org.copydesk.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.CpuBound.assertWithin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.copydesk.ingest.RawEvents;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.normalize.SourceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Documents of the structured formats that were made or broken to do harm.
class HostileFormatsTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final int CHARS = 1_000_000;
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "newsml", "application/vnd.iptc.g2.newsitem+xml",
          "nitf", "application/nitf+xml",
          "ninjs", "application/vnd.iptc.ninjs+json",
          "jsonld", "application/ld+json");

  private static void survives(String format, String document) {
    String mediaType = Objects.requireNonNull(MEDIA_TYPES.get(format));
    assertWithin(
        BOUND,
        () -> {
          Reading reading =
              DocumentReader.read(
                  RawEvents.document("x", mediaType, document.getBytes(UTF_8)),
                  SourceSettings.none(),
                  Optional.empty());
          assertThat(reading).isNotNull();
          try {
            Formats.of(mediaType)
                .orElseThrow()
                .unpacker()
                .orElseThrow()
                .unpack(new TextDocument(document, Optional.empty(), false));
          } catch (UnreadableDocument refused) {
            assertThat(refused.getMessage()).isNotBlank();
          }
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "newsml~<newsItem><contentMeta>~<creator><name>A"
            + " B</name></creator>~</contentMeta></newsItem>",
        "newsml~<newsItem><contentMeta>~<contributor"
            + " qcode='a:#'><name>A#</name></contributor>~</contentMeta></newsItem>",
        "newsml~<newsItem><contentMeta>~<subject qcode='a:#'/>~</contentMeta></newsItem>",
        "newsml~<newsItem><catalog>~<scheme alias='a#' uri='http://a/#'/>~</catalog></newsItem>",
        "newsml~<newsItem><itemMeta>~<edNote>x#</edNote>~</itemMeta></newsItem>",
        "newsml~<newsItem><contentSet>~<inlineData>a#</inlineData>~</contentSet></newsItem>",
        "newsml~<newsItem><contentSet><inlineXML><div>~<p>By A"
            + " B</p>~</div></inlineXML></contentSet></newsItem>",
        "newsml~<newsItem><contentSet><inlineXML>~<div>~</inlineXML></contentSet></newsItem>",
        "newsml~<newsMessage>~<newsItem/>~</newsMessage>",
        "newsml~<newsMessage><packageItem>~<itemRef"
            + " residref='a#'/>~</packageItem><newsItem/></newsMessage>",
        "nitf~<nitf><body><body.head><byline>~<person>A"
            + " B</person>~</byline></body.head></body></nitf>",
        "nitf~<nitf><body><body.head><byline>~<byttl>x</byttl>~</byline></body.head></body></nitf>",
        "nitf~<nitf><body><body.head><dateline><location>~-~</location></dateline></body.head></body></nitf>",
        "nitf~<nitf><body><body.content>~<p>a</p>~</body.content></body></nitf>",
        "nitf~<nitf><body><body.content>~<table><tr><td>~</td></tr></table></body.content></body></nitf>",
        "nitf~<nitf><body><body.content><pre>~a  b ~</pre></body.content></body></nitf>",
        "nitf~<nitf><head><docdata>~<ed-msg info='bulletin '/>~</docdata></head></nitf>",
        "nitf~<nitf><body><body.content>~<media><media-reference/></media>~</body.content></body></nitf>",
        "ninjs~{\"uri\":\"u\",\"headline\":\"h\",\"subject\":[~{\"name\":\"a#\"},~{}]}",
        "ninjs~{\"uri\":\"u\",\"headline\":\"~<b ~\"}",
        "ninjs~{\"uri\":\"u\",\"keywords\":\"~ ~\",\"headline\":\"h\"}",
        "ninjs~{\"uri\":\"u\",\"description_text\":\"~. ~\",\"body_text\":\"a\"}",
        "ninjs~{\"uri\":\"u\",\"associations\":[~{\"type\":\"picture\",\"renditions\":[{\"href\":\"#\"}]},~{}]}",
        "ninjs~{\"uri\":\"u\",\"bodies\":[~{\"value\":\"<nitf>\"},~{}]}",
        "ninjs~[~{},~{}]",
        "jsonld~{\"@type\":\"NewsArticle\",\"author\":[~{\"name\":\"A B#\"},~{}]}",
        "jsonld~{\"@type\":\"NewsArticle\",\"identifier\":[~\"a:#\",~1]}",
        "jsonld~{\"@type\":\"NewsArticle\",\"articleBody\":\"~<p>~\"}",
        "jsonld~{\"@graph\":[~{\"@type\":\"NewsArticle\",\"@id\":\"#\",\"author\":{\"@id\":\"#\"}},~{}]}",
        "jsonld~{\"@type\":\"NewsArticle\",\"keywords\":\"~ ~\"}"
      })
  void whatIsRepeatedWithoutEndIsReadOrRefusedInBoundedTime(
      String format, String start, String unit, String end) {
    StringBuilder document = new StringBuilder(start);
    for (int i = 0; document.length() < CHARS; i++) {
      document.append(unit == null ? " " : unit.replace("#", String.valueOf(i)));
    }

    survives(format, document.append(end).toString());
  }

  @Test
  void mutatedDocumentsAreReadOrRefused() throws Exception {
    Random random = new Random(20260503);
    for (String format : MEDIA_TYPES.keySet().stream().sorted().toList()) {
      for (String document : fixtures(format)) {
        for (int i = 0; i < 12; i++) {
          survives(format, mutated(document, random));
        }
      }
    }
  }

  private static List<String> fixtures(String format) throws Exception {
    Path folder =
        Path.of(
            Objects.requireNonNull(
                    HostileFormatsTest.class.getResource(
                        "/org/copydesk/ingest/" + format + "/fixtures"))
                .toURI());
    List<String> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (!file.toString().endsWith(".expected")) {
          documents.add(Files.readString(file, UTF_8));
        }
      }
    }
    return documents;
  }

  private static String mutated(String document, Random random) {
    StringBuilder text = new StringBuilder(document);
    int changes = 1 + random.nextInt(6);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(40));
      String piece = text.substring(at, end);
      switch (random.nextInt(5)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(random.nextInt(text.length()), piece);
        case 2 -> text.setCharAt(at, (char) random.nextInt(0x3000));
        case 3 -> text.setCharAt(at, "<>&\"'{}[]:,\\".charAt(random.nextInt(12)));
        default -> text.replace(at, end, piece.repeat(1 + random.nextInt(50)));
      }
      if (text.isEmpty()) {
        text.append(' ');
      }
    }
    return random.nextInt(8) == 0 ? text.substring(0, text.length() / 2 + 1) : text.toString();
  }
}
