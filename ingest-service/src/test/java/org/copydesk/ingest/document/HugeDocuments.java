package org.copydesk.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Documents of the largest size that is taken, each of them full of one thing at one place of one
/// format.
final class HugeDocuments {
  /// A document that is made when it is needed.
  record Huge(Place place, String unit) {
    byte[] bytes() {
      return place.filled(unit, DocumentReader.MAX_DOCUMENT_BYTES);
    }

    String mediaType() {
      return place.mediaType;
    }

    @Override
    public String toString() {
      return place.name() + " full of " + unit.replace("\n", "⏎").replace("\r", "␍");
    }
  }

  /// Where in a document of which format.
  enum Place {
    PLAIN("text/plain", "Bridge reopens\n\nA ferry sank off Nordvik on Friday.\n\n", ""),
    PLAIN_HEAD("text/plain", "", ""),
    HTML_BODY("text/html", "<title>Bridge</title><body><h1>Bridge reopens</h1>", "</body>"),
    HTML_PARAGRAPH("text/html", "<h1>Bridge reopens</h1><p>", "</p><p>A ferry sank."),
    HTML_TITLE("text/html", "<head><title>", "</title></head><p>A ferry sank off Nordvik."),
    HTML_BYLINE("text/html", "<h1>Bridge reopens</h1><p class=byline>", "</p><p>A ferry sank."),
    HTML_TIME("text/html", "<h1>Bridge reopens</h1><time>", "</time><p>A ferry sank."),
    HTML_META("text/html", "<meta name=author content=\"", "\"><p>A ferry sank off Nordvik."),
    HTML_CLASS("text/html", "<div class=\"", "\"><p>A ferry sank off Nordvik."),
    HTML_SCRIPT("text/html", "<script type=application/ld+json>", "</script><p>A ferry sank."),
    HTML_LIST("text/html", "<h1>Bridge</h1><ul><li>", "</ul><p>A ferry sank."),
    HTML_TABLE("text/html", "<h1>Bridge</h1><table><tr><td>", "</table><p>A ferry sank."),
    NINJS_HTML("application/vnd.iptc.ninjs+json", "{\"uri\":\"u:1\",\"body_xhtml\":\"", "\"}"),
    NINJS_TEXT("application/vnd.iptc.ninjs+json", "{\"uri\":\"u:1\",\"body_text\":\"", "\"}"),
    NINJS_BYLINE(
        "application/vnd.iptc.ninjs+json",
        "{\"uri\":\"u:1\",\"body_text\":\"Rain.\",\"byline\":\"",
        "\"}"),
    NINJS_HEADLINE(
        "application/vnd.iptc.ninjs+json",
        "{\"uri\":\"u:1\",\"body_text\":\"Rain.\",\"headline\":\"",
        "\"}"),
    NINJS_DATE(
        "application/vnd.iptc.ninjs+json",
        "{\"uri\":\"u:1\",\"body_text\":\"Rain.\",\"versioncreated\":\"",
        "\"}"),
    JSON("application/json", "{\"uri\":\"u:1\",\"headline\":\"Rain\",\"x\":", "}"),
    JSON_LD_BODY("application/ld+json", "{\"@type\":\"NewsArticle\",\"articleBody\":\"", "\"}"),
    JSON_LD_AUTHOR(
        "application/ld+json",
        "{\"@type\":\"NewsArticle\",\"articleBody\":\"Rain.\",\"author\":\"",
        "\"}"),
    NEWSML_CONTENT(
        "application/vnd.iptc.g2.newsitem+xml",
        "<newsItem guid='u:1'><contentSet><inlineXML><html><body>",
        "</body></html></inlineXML></contentSet></newsItem>"),
    NEWSML_BYLINE(
        "application/vnd.iptc.g2.newsitem+xml",
        "<newsItem guid='u:1'><contentMeta><headline>Rain</headline><by>",
        "</by></contentMeta></newsItem>"),
    NEWSML_META(
        "application/vnd.iptc.g2.newsitem+xml",
        "<newsItem guid='u:1'><contentMeta>",
        "<headline>Rain</headline></contentMeta></newsItem>"),
    NEWSML_DATA(
        "application/vnd.iptc.g2.newsitem+xml",
        "<newsItem guid='u:1'><contentSet><inlineData>",
        "</inlineData></contentSet></newsItem>"),
    NEWSML_MESSAGE("application/vnd.iptc.g2.newsmessage+xml", "<newsMessage>", "</newsMessage>"),
    NITF_CONTENT(
        "application/nitf+xml", "<nitf><body><body.content>", "</body.content></body></nitf>"),
    NITF_BYLINE(
        "application/nitf+xml",
        "<nitf><body><body.head><hedline><hl1>Rain</hl1></hedline><byline>",
        "</byline></body.head></body></nitf>"),
    NITF_HEAD(
        "application/nitf+xml",
        "<nitf><head><docdata>",
        "</docdata></head><body><body.content><p>Rain.</p></body.content></body></nitf>"),
    RSS_CHANNEL("application/rss+xml", "<rss><channel>", "</channel></rss>"),
    RSS_TEXT(
        "application/rss+xml",
        "<rss><channel><item><guid>1</guid><description><![CDATA[",
        "]]></description></item></channel></rss>"),
    RSS_TITLE(
        "application/rss+xml",
        "<rss><channel><item><guid>1</guid><title>",
        "</title></item></channel></rss>"),
    ATOM_CONTENT(
        "application/atom+xml",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><content type='xhtml'>",
        "</content></entry></feed>"),
    JSON_FEED(
        "application/feed+json",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"content_html\":\"",
        "\"}]}");

    private final String mediaType;
    private final String before;
    private final String after;

    Place(String mediaType, String before, String after) {
      this.mediaType = mediaType;
      this.before = before;
      this.after = after;
    }

    String mediaType() {
      return mediaType;
    }

    /// A document of so many bytes at most.
    byte[] filled(String unit, int size) {
      byte[] start = before.getBytes(UTF_8);
      byte[] end = after.getBytes(UTF_8);
      byte[] full = new byte[size];
      System.arraycopy(start, 0, full, 0, start.length);
      String written =
          before.startsWith("{") && before.endsWith("\"")
              ? unit.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
              : unit;
      int at = start.length;
      int number = 0;
      while (true) {
        byte[] next = written.replace("#", Integer.toString(number++)).getBytes(UTF_8);
        if (at + next.length + end.length > full.length) {
          break;
        }
        System.arraycopy(next, 0, full, at, next.length);
        at += next.length;
      }
      System.arraycopy(end, 0, full, at, end.length);
      return Arrays.copyOf(full, at + end.length);
    }
  }

  private static final List<String> UNITS =
      List.of(
          "<div>",
          "<p>a</p>",
          "<p>By Ada Brook, Desk Reporter</p>",
          "<p>Rain fell on Nordvik for a third day, the harbour office said on Friday.</p>",
          "<b>",
          "<table><tr><td>",
          "<tr><td>1</td><td>2</td></tr>",
          "<ul><li>",
          "<li><a href='/x#'>Ferry</a></li>",
          "<a href=\"https://herald.example/#\">Ferry resumes</a> ",
          "<a rel=author href=/author/#>Ada Brook</a>",
          "<img src=/a#.jpg alt='Quay'/>",
          "<figure class=caption><figcaption>Photo: Ada Brook</figcaption></figure>",
          "<br/>",
          "<br/>word",
          "<h2>Rain</h2>",
          "<blockquote>",
          "<!-- x -->",
          "<!--",
          "<![CDATA[",
          "<![CDATA[x]]>",
          "<script>",
          "<script>x</script>",
          "<style>a</style>",
          "<",
          ">",
          "</p>",
          "</div></p>",
          "<x a#='1'>",
          "<x a='1'/>",
          "a#='1' ",
          "<time datetime='2026-05-03'>May 3, 2026</time>",
          "<meta name='date' content='2026-05-03'/>",
          "<item><guid>#</guid><title>Rain</title></item>",
          "<newsItem guid='u:#'/>",
          "<subject qcode='a:#'><name>Rain</name></subject>",
          "&amp;",
          "&#x41;",
          "&nope;",
          "&lt;p&gt;",
          "&",
          "\"",
          "“Rain,” she said. ",
          "'",
          "’",
          "\\",
          "\\u0041",
          "{",
          "[",
          "{\"a\":",
          "{\"@type\":\"Article\",\"headline\":\"#\"},",
          "1e400,",
          "Rain fell on Nordvik. ",
          "word ",
          "word",
          "Word ",
          "Aa ",
          "a",
          " ",
          "\t",
          "\n",
          "\r\n",
          "a\n",
          "a\n\n",
          "a \n",
          "\u00a0",
          "。",
          "雨が降った",
          "雨が降った。",
          "中",
          "ก",
          "e\u0301",
          "\u0301",
          "\u202e",
          "\u200b",
          "\ufeff",
          "\u2028",
          "\u00ad",
          "\ud83d\ude00",
          "\ufffd",
          "1",
          "1 ",
          "1,",
          "1/2/",
          "10:00 ",
          "2026-05-03T10:00:00Z ",
          "3 May 2026, 10:00 ",
          "May 3, 2026 | ",
          "Published ",
          "By Ada Brook and ",
          "By Ada Brook\n",
          "By Ada Brook, ",
          "By ",
          "Von Ada Brook, ",
          "and ",
          "Ada Brook\n",
          "(AP) — ",
          "KYIV, Ukraine (AP) — ",
          "Photo: Ada Brook / Desk ",
          "ada@herald.example ",
          "a.",
          "a@a.",
          "https://herald.example/a ",
          "CORRECTION: ",
          "Read more: ",
          "- ",
          "• a\n",
          "—",
          "...",
          "A. B. ",
          "U.S. ",
          "| ",
          "/",
          "(",
          ")",
          "[…] ",
          "@ada ",
          "Share on Facebook\n",
          "Getty Images/Ada Brook ");

  private HugeDocuments() {}

  /// Those that were too slow once.
  static Stream<Huge> slowOnce() {
    return Stream.of(
        new Huge(Place.HTML_BODY, "\u0301"),
        new Huge(Place.RSS_CHANNEL, "<![CDATA[x]]>"),
        new Huge(Place.RSS_TEXT, "<![CDATA[x]]>"),
        new Huge(Place.NINJS_HTML, "<p>a</p>"),
        new Huge(Place.JSON_FEED, "<p>a</p>"),
        new Huge(Place.PLAIN_HEAD, "<p>a</p>"));
  }

  /// Everything at every place.
  static Stream<Huge> all() {
    return Arrays.stream(Place.values())
        .flatMap(place -> UNITS.stream().map(unit -> new Huge(place, unit)));
  }
}
