package org.copydesk.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.copydesk.ingest.CpuBound.assertWithin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.copydesk.ingest.format.UnreadableDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeXmlTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final String CANARY = "canary-4d1f";

  private static XmlDocument read(String text) throws UnreadableDocument {
    return SafeXml.read(text);
  }

  @Test
  void namedCharactersOfHtmlAreResolvedWithoutAnyDtd() throws UnreadableDocument {
    XmlDocument xml = read("<p>Caf&eacute; &mdash; &nbsp;&amp;&#8217;&lt;</p>");

    assertThat(xml.root().text()).isEqualTo("Café — \u00a0&’<");
    assertThat(xml.warnings()).isEmpty();
  }

  @Test
  void doctypeWithInternalSubsetIsSkippedWhateverStandsInIt() throws UnreadableDocument {
    XmlDocument xml =
        read(
            """
            <?xml version='1.0'?>
            <!DOCTYPE nitf SYSTEM "nitf.dtd" [ <!-- ]> --> <!ATTLIST p x CDATA '>'> ]>
            <!-- before --><nitf><p>Rain</p></nitf>\
            """);

    assertThat(xml.root().line()).isEqualTo("Rain");
    assertThat(xml.warnings()).isEmpty();
  }

  @Test
  void entitiesThatADocumentDeclaresAreNotExpandedAndItSaysSo() throws UnreadableDocument {
    XmlDocument xml = read("<!DOCTYPE a [<!ENTITY x \"boom\">]><a>before &x; after</a>");

    assertThat(xml.root().text()).isEqualTo("before &x; after");
    assertThat(xml.warnings()).anyMatch(warning -> warning.contains("&x;"));
  }

  @Test
  void fileOutsideTheDocumentIsNeverRead(@TempDir Path folder) throws Exception {
    Path canary = Files.writeString(folder.resolve("canary.txt"), CANARY);
    for (String document : attacks(canary.toUri().toString())) {
      String shown;
      try {
        XmlDocument xml = read(document);
        shown = XmlWriter.document(xml.root(), List.of()) + xml.warnings();
      } catch (UnreadableDocument refused) {
        shown = String.valueOf(refused.getMessage());
      }
      assertThat(shown).doesNotContain(CANARY);
    }
  }

  @Test
  void addressInADocumentIsNeverConnectedTo() throws IOException {
    try (ServerSocket canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      for (String document : attacks("http://127.0.0.1:" + canary.getLocalPort() + "/x")) {
        try {
          read(document);
        } catch (UnreadableDocument _) {
          // a refusal is as good as a harmless reading
        }
      }
      canary.setSoTimeout(50);
      assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static List<String> attacks(String target) {
    return List.of(
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + target + "\">]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + target + "\"> %p;]><a>x</a>",
        "<!DOCTYPE a SYSTEM \"" + target + "\"><a>x</a>",
        "<!DOCTYPE a PUBLIC \"-//x\" \"" + target + "\"><a>x</a>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + target + "\">]><a b=\"&x;\">x & y</a>",
        "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include parse=\"text\" href=\""
            + target
            + "\"/></a>",
        "<?xml-stylesheet href=\"" + target + "\"?><a>x</a>",
        "<a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xsi:noNamespaceSchemaLocation=\""
            + target
            + "\">x</a>",
        "<a><!DOCTYPE a [<!ENTITY x SYSTEM \"" + target + "\">]>&x;</a>");
  }

  @Test
  void billionLaughsStayAWord() throws UnreadableDocument {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }

    XmlDocument xml = read(laughs.append("]><a>&l29;</a>").toString());

    assertThat(xml.root().text()).isEqualTo("&l29;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>",
        "<a b='",
        "&mdash;",
        "&x;",
        "& ",
        "<b/>",
        "<",
        "</",
        "<!--",
        "<![CDATA[",
        "<?x",
        "<b c='&mdash;'/>",
        "]]>",
        "<!DOCTYPE x [",
        "x ",
        "<b c='1' c='2'>",
        "</b>"
      })
  void hostileRepetitionIsReadOrRefusedInBoundedTime(String unit) {
    for (String start : List.of("<a>", "<a>& ", "")) {
      String document = start + unit.repeat(600_000 / unit.length());
      assertWithin(
          BOUND,
          () -> {
            try {
              assertThat(read(document).root()).isNotNull();
            } catch (UnreadableDocument refused) {
              assertThat(refused.code()).isNotBlank();
            }
          });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a>& <%s", "<a>& <b %s='1'>", "<a>& </%s", "<%s/>", "<a b='%s'/>"})
  void longNameOrValueIsRefusedInBoundedTime(String pattern) {
    String document = pattern.formatted("x".repeat(1_000_000));

    assertWithin(
        BOUND,
        () -> assertThatThrownBy(() -> read(document)).isInstanceOf(UnreadableDocument.class));
  }

  @Test
  void deepNestingIsRefusedWithTheLimit() {
    assertThatThrownBy(() -> read("<a>".repeat(100_000)))
        .hasMessageContaining("512")
        .isInstanceOfSatisfying(
            UnreadableDocument.class,
            refused -> assertThat(refused.code()).isEqualTo("too-deeply-nested"));
  }

  @Test
  void millionAttributesAreRefused() {
    StringBuilder document = new StringBuilder("<a");
    for (int i = 0; i < 50_000; i++) {
      document.append(" a").append(i).append("='1'");
    }

    assertThatThrownBy(() -> read(document.append("/>").toString()))
        .isInstanceOf(UnreadableDocument.class);
  }

  @Test
  void bareAmpersandIsRepairedWithAWarningThatNamesThePlace() throws UnreadableDocument {
    XmlDocument xml = read("<nitf>\n<p>Fish & chips</p>\n<p>R&D</p></nitf>");

    assertThat(xml.root().line()).isEqualTo("Fish & chips R&D");
    assertThat(xml.warnings()).singleElement().asString().contains("line 2").contains("repaired");
  }

  @Test
  void documentCutOffIsReadToItsEnd() throws UnreadableDocument {
    XmlDocument xml = read("<nitf><body><p>One.</p><p>Two and");

    assertThat(xml.root().line()).isEqualTo("One.Two and");
    assertThat(xml.warnings()).singleElement().asString().contains("ends before its last end tag");
  }

  @Test
  void controlCharactersAndLoneSurrogatesDoNotSpoilADocument() throws UnreadableDocument {
    assertThat(read("<a>one \u0003 two \ud800 three</a>").root().line()).contains("one", "three");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "hello", "{\"a\":1}", "<", "<1>", "<!DOCTYPE x"})
  void whatIsNoXmlIsRefusedWithLineAndColumn(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("line 1, column");
  }

  @Test
  void elementIsWrittenAsADocumentOfItsOwnWithWhatItInherits() throws UnreadableDocument {
    XmlElement root =
        read("<m xmlns='urn:a' xmlns:x='urn:b' xml:lang='en'><i a='&quot;&lt;'>1 &lt; 2"
                + " <x:b/></i></m>")
            .root();

    String item = XmlWriter.document(root.elements().getFirst(), List.of(root));

    assertThat(item)
        .isEqualTo(
            "<i xmlns=\"urn:a\" xmlns:x=\"urn:b\" xml:lang=\"en\" a=\"&quot;&lt;\">1 &lt; 2"
                + " <x:b></x:b></i>");
    assertThat(read(item).root().attribute("a")).contains("\"<");
  }
}
