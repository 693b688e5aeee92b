package org.copydesk.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          text/plain               | <?xml version="1.0"?><!-- x --><nitf><head/></nitf>              | application/nitf+xml
          application/xml          | <!DOCTYPE nitf SYSTEM "nitf-3-6.dtd"><nitf/>                     | application/nitf+xml
          text/plain               | <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>          | application/vnd.iptc.g2.newsitem+xml
          text/xml                 | <g2:newsMessage xmlns:g2="urn:x"><g2:header/></g2:newsMessage>   | application/vnd.iptc.g2.newsmessage+xml
          application/octet-stream | <packageItem/>                                                   | application/vnd.iptc.g2.packageitem+xml
          text/html                | <rss version="2.0"><channel/></rss>                              | application/rss+xml
          application/xml          | <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/> | application/rss+xml
          application/rss+xml      | <feed xmlns="http://www.w3.org/2005/Atom"/>                      | application/atom+xml
          text/xml                 | <urlset><url/></urlset>                                          | application/sitemap+xml
          text/html                | Warning: x in y.php <?xml version="1.0"?><rss/>                   | application/rss+xml
          text/plain               | <!doctype HTML><title>x</title>                                  | text/html
          text/plain               | <p>A fragment of a page.</p>                                     | text/html
          application/octet-stream | <delivery><newsItem guid="x"/></delivery>                        | application/vnd.iptc.g2.newsitem+xml
          application/octet-stream | <contentSet><inlineXML><nitf/><nitf ></nitf></inlineXML></contentSet> | application/nitf+xml
          text/plain               | <invoice><total>7</total></invoice>                              | application/xml
          text/plain               | <?xml version="1.0"?><invoice/>                                  | application/xml
          text/plain               | <Laughter> was heard when the minister spoke.                    | text/plain
          text/html                | A page without any tag in it & nothing else.                     | text/plain
          text/html                | A line.<br>Another one.                                          | text/html
          application/xhtml+xml    | <html xmlns="http://www.w3.org/1999/xhtml"/>                     | text/html
          text/plain               | {"uri": "urn:x", "headlines": [{"value": "x"}]}                  | application/vnd.iptc.ninjs+json
          application/json         | [{"uri": "urn:x", "body_text": "x"}]                             | application/vnd.iptc.ninjs+json
          application/json         | {"@context": "https://schema.org", "@type": "NewsArticle"}       | application/ld+json
          text/plain               | {"version": "https://jsonfeed.org/version/1.1", "items": []}     | application/feed+json
          application/json         | {"unknown": 1}                                                   | application/json
          text/plain               | [Corrected version] The ferry sails at noon.                     | text/plain
          text/plain               | {sic} is what the note said.                                     | text/plain
          application/octet-stream | The ferry sails at noon.                                         | text/plain
          application/pdf          | The ferry sails at noon.                                         | application/pdf
          """)
  void formatIsToldByTheContent(String declared, String text, String expected) {
    assertThat(Detection.mediaType(declared, text)).isEqualTo(expected);
  }

  @Test
  void byteOrderMarkAndWhiteSpaceBeforeTheFirstElementDoNotHideIt() {
    assertThat(Detection.mediaType("", "\uFEFF\n \u00A0<nitf/>")).isEqualTo("application/nitf+xml");
  }

  @Test
  void nothingAtAllIsPlainText() {
    assertThat(Detection.mediaType("", "")).isEqualTo("text/plain");
    assertThat(Detection.mediaType("application/octet-stream", "<")).isEqualTo("text/plain");
  }
}
