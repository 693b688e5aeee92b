package org.copydesk.benchmarks;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.devstack.bench.GeneratedNews;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.document.Reading;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.RawEvent;

/// The generated article of {@link GeneratedDocuments} in the formats that newsrooms exchange.
final class NewsroomDocuments {
  private static final String DATE = "2026-03-03T10:15:30Z";
  private static final String PARAGRAPHS =
      GeneratedDocuments.TEXT
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> "<p>" + escaped(line) + "</p>")
          .collect(Collectors.joining());

  private NewsroomDocuments() {}

  static RawEvent newsMl() {
    return GeneratedDocuments.event(
        "application/vnd.iptc.g2.newsitem+xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:generated:7" version="1"
            standard="NewsML-G2" standardversion="2.34" conformance="power" xml:lang="en">
          <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
          <rightsInfo><copyrightNotice>© Generated News 2026</copyrightNotice></rightsInfo>
          <itemMeta>
            <itemClass qcode="ninat:text"/><provider literal="Generated News"/>
            <versionCreated>%1$s</versionCreated><pubStatus qcode="stat:usable"/>
          </itemMeta>
          <contentMeta>
            <urgency>4</urgency><contentCreated>%1$s</contentCreated><by>By Ada Brook</by>
            <language tag="en"/><keyword>generated</keyword>
            <subject type="cpnat:abstract" qcode="medtop:11000000"><name>politics</name></subject>
            <slugline>GENERATED</slugline><headline>Generated</headline>
          </contentMeta>
          <contentSet>
            <inlineXML contenttype="application/xhtml+xml">
              <html xmlns="http://www.w3.org/1999/xhtml"><body>%2$s</body></html>
            </inlineXML>
          </contentSet>
        </newsItem>
        """
            .formatted(DATE, PARAGRAPHS));
  }

  static RawEvent nitf() {
    return GeneratedDocuments.event(
        "application/nitf+xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <nitf>
          <head><title>Generated</title>
            <docdata management-status="usable">
              <doc-id id-string="generated-7"/><urgency ed-urg="4"/>
              <date.issue norm="20260303T101530Z"/>
            </docdata>
          </head>
          <body>
            <body.head>
              <hedline><hl1>Generated</hl1></hedline>
              <byline>By <person>Ada Brook</person></byline>
            </body.head>
            <body.content>%s</body.content>
          </body>
        </nitf>
        """
            .formatted(PARAGRAPHS));
  }

  static RawEvent firstNinjs() {
    return GeneratedDocuments.event(
        "application/vnd.iptc.ninjs+json",
        """
        {"uri": "urn:generated:7", "type": "text", "version": "1", "versioncreated": "%s",
         "pubstatus": "usable", "language": "en", "urgency": 4, "byline": "By Ada Brook",
         "headline": "Generated", "subject": [{"code": "medtop:11000000", "name": "politics"}],
         "body_xhtml": "%s"}
        """
            .formatted(DATE, quoted(PARAGRAPHS)));
  }

  static RawEvent thirdNinjs() {
    return GeneratedDocuments.event(
        "application/vnd.iptc.ninjs+json",
        """
        {"uri": "urn:generated:7", "standard": {"name": "ninjs", "version": "3.0"},
         "type": "text", "version": "1", "versionCreated": "%s", "pubStatus": "usable",
         "language": "en", "urgency": 4, "by": "By Ada Brook",
         "headlines": [{"role": "main", "value": "Generated"}],
         "subjects": [{"uri": "http://cv.iptc.org/newscodes/mediatopic/11000000", "name": "politics"}],
         "bodies": [{"role": "main", "contentType": "text/html", "value": "%s"}]}
        """
            .formatted(DATE, quoted(PARAGRAPHS)));
  }

  static RawEvent atomEntry() {
    RawEvent feed =
        GeneratedDocuments.event(
            "application/atom+xml",
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
              <id>urn:generated</id><title>Generated News</title><updated>%1$s</updated>
              <entry>
                <id>urn:generated:7</id><title>Generated</title><updated>%1$s</updated>
                <link href="https://news.example/7"/><author><name>Ada Brook</name></author>
                <content type="html">%2$s</content>
              </entry>
            </feed>
            """
                .formatted(DATE, escaped(PARAGRAPHS)));
    return switch (DocumentReader.read(feed, SourceSettings.none(), Optional.empty())) {
      case Reading.Unpacked entries -> entries.items().getFirst();
      case Reading.Parsed parsed -> throw new IllegalStateException(parsed.toString());
      case Reading.Rejected rejected -> throw new IllegalStateException(rejected.reason());
    };
  }

  /// An RSS feed whose entries have a description of the first 60 words of their stories.
  static RawEvent rss(int entries) {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < entries; i++) {
      String start =
          GeneratedNews.article(i)
              .lines()
              .skip(2)
              .flatMap(line -> Stream.of(line.split(" ", -1)))
              .filter(word -> !word.isEmpty())
              .limit(60)
              .collect(Collectors.joining(" ", "<p>", ".</p>"));
      items.append(
          """
          <item><title>Generated %1$d</title><link>https://news.example/2026/%1$d</link>
          <guid isPermaLink="false">%1$d</guid><pubDate>Tue, 03 Mar 2026 10:15:30 GMT</pubDate>
          <category>Local</category><description>%2$s</description></item>
          """
              .formatted(i, escaped(start)));
    }
    return GeneratedDocuments.event(
        "application/rss+xml",
        "<rss version=\"2.0\"><channel><title>Generated News</title>%s</channel></rss>"
            .formatted(items));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
