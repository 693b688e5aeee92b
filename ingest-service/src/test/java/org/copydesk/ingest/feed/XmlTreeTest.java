package org.copydesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.copydesk.ingest.format.UnreadableDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlTreeTest {
  private static XmlElement tree(String source) throws UnreadableDocument {
    return XmlTree.of(source, new Repairs(source)).top();
  }

  @Test
  void wellFormedDocumentIsReadAsTheJdkReadsIt() throws Exception {
    for (long seed = 0; seed < 200; seed++) {
      if (seed % 4 != 3) {
        String source = GeneratedFeed.of(seed).text();

        assertThat(lines(tree(source))).as("seed %d", seed).isEqualTo(linesOfJdk(source));
      }
    }
  }

  private static List<String> lines(XmlElement top) {
    List<String> lines = new ArrayList<>();
    top.elements().forEach(element -> lines(element, lines));
    return lines;
  }

  private static void lines(XmlElement element, List<String> lines) {
    lines.add("<" + element.name().replaceFirst(".*:", ""));
    element.attributes().stream()
        .filter(attribute -> !attribute.name().startsWith("xmlns"))
        .forEach(attribute ->
            lines.add(attribute.name().replaceFirst(".*:", "") + "=" + attribute.value()));
    for (XmlNode node : element.nodes()) {
      switch (node) {
        case XmlText text -> lines.add(text.text().replace("\r", ""));
        case XmlElement inner -> lines(inner, lines);
      }
    }
    lines.add(">");
  }

  private static List<String> linesOfJdk(String source) throws Exception {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(source));
    List<String> lines = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          flush(text, lines);
          lines.add("<" + reader.getLocalName().toLowerCase(Locale.ROOT));
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            lines.add(
                reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT)
                    + "="
                    + reader.getAttributeValue(i));
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          flush(text, lines);
          lines.add(">");
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(reader.getText());
        default -> {}
      }
    }
    return lines;
  }

  private static void flush(StringBuilder text, List<String> lines) {
    if (!text.isEmpty()) {
      lines.add(text.toString());
      text.setLength(0);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <a>x &amp; y</a>                           | x & y
          <a>x & y</a>                               | x & y
          <a>x &eacute; &#233; &#xE9; &#150;</a>     | x é é é –
          <a>&nothing; &#0; &#xFFFFFFFF; &;</a>      | &nothing;   &;
          <a>1 < 2</a>                               | 1 < 2
          <a><![CDATA[<b>&amp;</b>]]></a>            | <b>&amp;</b>
          <a><![cdata[lower]]></a>                   | lower
          <a>x<!-- y -->z</a>                        | xz
          <a>x<b>y</b>z</a>                          | xyz
          <a>x<b>y</a>                               | xy
          <a>x</b>y</a>                              | xy
          <a>x<b>y</a></b>z                          | xy
          <A>x</a>                                   | x
          """)
  void textIsReadAsItMustBeMeant(String source, String text) throws UnreadableDocument {
    assertThat(tree(source).elements().getFirst().text().replaceAll("\\s+", " ").strip())
        .isEqualTo(text.replaceAll("\\s+", " ").strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <a k="v">           | v
          <a k='v'/>          | v
          <a k=v>             | v
          <a k = "v">         | v
          <a K="v">           | v
          <a k="v" k="w">     | v
          <a k="a &amp; b">   | a & b
          <a k="a & b">       | a & b
          <a k="a > b">       | a > b
          <a k="a <b> c">     | a <b> c
          <a j k="v">         | v
          <a j="x"k="v">      | v
          """)
  void attributesAreReadAsTheyMustBeMeant(String source, String value) throws UnreadableDocument {
    assertThat(tree(source + "text</a>").elements().getFirst().attribute("k")).hasValue(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <x:e xmlns:x='http://purl.org/dc/elements/1.1/'/>       | dc:e
          <x:e xmlns:x='HTTPS://purl.org/dc/elements/1.1'/>       | dc:e
          <dc:e/>                                                 | dc:e
          <dc:e xmlns:dc='http://purl.org/dc/elements/1.2-typo/'/>| dc:e
          <dc:e xmlns:dc='http://search.yahoo.com/mrss/'/>        | media:e
          <x:e xmlns:x='urn:nobody'/>                             | foreign:e
          <x:e/>                                                  | foreign:e
          <e xmlns='http://www.w3.org/2005/Atom'/>                | atom:e
          <feed/>                                                 | atom:feed
          <feed xmlns='urn:nobody'/>                              | atom:feed
          <rss xmlns='urn:nobody'/>                               | rss
          <e/>                                                    | e
          """)
  void namesBeginWithTheShortNameOfTheirVocabulary(String source, String name)
      throws UnreadableDocument {
    assertThat(tree(source).elements().getFirst().name()).isEqualTo(name);
  }
}
