package org.copydesk.ingest.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.html.HtmlBlocks;
import org.copydesk.ingest.xml.SafeXml;
import org.copydesk.ingest.xml.XmlElement;
import org.copydesk.ingest.xml.XmlWriter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryHtmlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The ferry <b>sank</b> at <i>dawn</i>.</p><p>Nobody was hurt.</p>",
        "<h2>What is known</h2>\n<p>Four of <a HREF='https://news.example/1'>them</a> swam.</p>",
        "<div><p>One.<br/>Two.</p><blockquote><p>“Never again.”</p></blockquote></div>",
        "<ul> <li>Rope</li> <li>Oars<ul><li>short</li></ul></li> </ul>",
        "Bare text <span class='x'>goes</span> first <p>and a paragraph last</p>",
        "<p>One<p>Two, inside of it</p></p>",
        "<p>A list<ul><li>in a paragraph</li></ul></p>",
        "<a href='/a'>A link <a href='/b'>in a link</a></a>",
        "<ul>loose words<li>Rope</li></ul>",
        "<table><p>misplaced</p><tr><td>1</td><td>2</td></tr></table>",
        "<b><p>bold around a block</p></b>",
        "<p>A break <br>with words</br></p>",
        "<x:p xmlns:x='urn:x'>A prefix</x:p>",
        "<p/><p> </p><p>After empty ones</p>",
        "<svg><p>drawn</p></svg><p>seen</p>",
      })
  void treeIsTheOneThatHtmlWouldMake(String xhtml) throws UnreadableDocument {
    XmlElement content = SafeXml.read("<body>" + xhtml + "</body>").root();
    Element parsed = Jsoup.parseBodyFragment(XmlWriter.innerHtml(content)).body();
    Element built = StoryHtml.body(content);

    assertThat(built.html()).isEqualTo(parsed.html());
    assertThat(HtmlBlocks.of(built)).isEqualTo(HtmlBlocks.of(parsed));
  }
}
