package org.copydesk.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.copydesk.ingest.RawEvents;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.document.Reading;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.AltId;
import org.copydesk.news.Article;
import org.copydesk.news.ArticleForm;
import org.copydesk.news.Link;
import org.copydesk.news.MediaKind;
import org.copydesk.news.PubStatus;
import org.copydesk.news.Subject;
import org.junit.jupiter.api.Test;

/// What an entry's fields become in an article.
class FeedEntryParserTest {
  private static final String NAMESPACES =
      " xmlns:media=\"http://search.yahoo.com/mrss/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
          + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
          + " xmlns:prism=\"http://prismstandard.org/namespaces/basic/2.0/\""
          + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"";
  private static final String PARAGRAPH =
      "<p>The ferry to the outer islands will not sail on Mondays any more, the company said,"
          + " because too few passengers book the early boat in the winter months.</p>";

  private static Reading read(String mediaType, String document) {
    return DocumentReader.read(
        RawEvents.item("x", mediaType, document.getBytes(UTF_8)),
        SourceSettings.none(),
        Optional.empty());
  }

  private static Article rss(String fields) {
    String feed =
        "<rss version=\"2.0\"%s><channel><title>Gazette</title><link>https://gazette.example/</link><item><title>Ferry stops sailing</title><link>https://gazette.example/ferry</link>%s</item></channel></rss>"
            .formatted(NAMESPACES, fields);
    return ((Reading.Parsed) read("application/rss+xml", feed)).article();
  }

  private static Reading.Rejected rejected(String mediaType, String document) {
    return (Reading.Rejected) read(mediaType, document);
  }

  @Test
  void termsOfASchemeAreSubjectsAndTheOthersKeywords() {
    Article article =
        rss(
            "<category domain=\"https://gazette.example/topics\">ferries</category><category>Islands</category><category>Uncategorized</category><category>Islands</category><dc:subject>Transport; Winter</dc:subject>");

    assertThat(article.getSubjects())
        .containsExactly(new Subject("https://gazette.example/topics", "ferries", "ferries"));
    assertThat(article.getKeywords()).containsExactly("Islands", "Transport", "Winter");
  }

  @Test
  void pathOrStatedSectionIsTheSection() {
    assertThat(rss("<category>News/Local/Islands</category>").getSection())
        .containsExactly("News", "Local", "Islands");
    assertThat(rss("<prism:section>Local</prism:section>").getSection()).containsExactly("Local");
    assertThat(rss("<category>Local</category>").getSection()).isEmpty();
  }

  @Test
  void identifiersAndAddressesAreKept() {
    Article article =
        rss(
            "<guid isPermaLink=\"false\">urn:gazette:77</guid><comments>https://gazette.example/ferry#c</comments><source url=\"https://wire.example/rss\">Wire</source>");

    assertThat(article.getAltIds())
        .contains(
            new AltId("guid", "urn:gazette:77"),
            new AltId("canonical-url", "https://gazette.example/ferry"),
            new AltId("provider-uri", "urn:gazette:77"));
    assertThat(article.getLinks())
        .containsExactly(
            new Link("https://gazette.example/ferry", "canonical", null),
            new Link("https://wire.example/rss", "via", "Wire"),
            new Link("https://gazette.example/ferry#c", "replies", null));
  }

  @Test
  void rightsOfTheEntryOutrankThoseOfTheFeed() {
    Article article =
        rss(
            "<dc:rights>© Ada Brook</dc:rights><dcterms:rightsHolder>Ada Brook</dcterms:rightsHolder><dcterms:license>CC BY</dcterms:license>");

    assertThat(article.getRights().orElseThrow().getCopyrightNotice()).hasValue("© Ada Brook");
    assertThat(article.getRights().orElseThrow().getCopyrightHolder()).hasValue("Ada Brook");
    assertThat(article.getRights().orElseThrow().getUsageTerms()).hasValue("CC BY");
  }

  @Test
  void picturesHaveCaptionAndCreditAndTrackersAreNone() {
    Article article =
        rss(
            "<media:content url=\"https://gazette.example/a.jpg\" type=\"image/jpeg\" width=\"800\" height=\"600\"><media:description>The early boat.</media:description><media:credit>Jon Tarn</media:credit></media:content>"
                + "<content:encoded><![CDATA[%s<figure><img src=\"/b.jpg\"><figcaption>The pier.</figcaption></figure><img src=\"https://x.example/p.gif\" width=\"1\" height=\"1\">]]></content:encoded>"
                    .formatted(PARAGRAPH));

    assertThat(article.getMedia()).hasSize(2);
    assertThat(article.getMedia().getFirst().getKind()).isEqualTo(MediaKind.PICTURE);
    assertThat(article.getMedia().getFirst().getCaption()).hasValue("The early boat.");
    assertThat(article.getMedia().getFirst().getCredit()).hasValue("Jon Tarn");
    assertThat(article.getMedia().getFirst().getWidth()).hasValue(800);
    assertThat(article.getMedia().getLast().getUrl()).hasValue("https://gazette.example/b.jpg");
    assertThat(article.getMedia().getLast().getCaption()).hasValue("The pier.");
  }

  @Test
  void summaryAloneIsTheTextOfAStub() {
    Article article = rss("<description>The early boat is given up.</description>");

    assertThat(article.getForm()).isEqualTo(ArticleForm.STUB);
    assertThat(article.getText()).isEqualTo("The early boat is given up.");
    assertThat(article.getStandfirst()).isEmpty();
    assertThat(article.getProvenance().getWarnings()).anyMatch(warning -> warning.contains("page"));
  }

  @Test
  void summaryBesideAWholeStoryIsItsStandfirst() {
    Article article =
        rss(
            "<description>Company gives up the early boat</description><content:encoded><![CDATA[%s]]></content:encoded>"
                .formatted(PARAGRAPH.repeat(7)));

    assertThat(article.getForm()).isEqualTo(ArticleForm.ARTICLE);
    assertThat(article.getStandfirst()).hasValue("Company gives up the early boat");
  }

  @Test
  void excerptOfTheTextIsNoStandfirst() {
    Article article =
        rss(
            "<description>The ferry to the outer islands will not sail on Mondays any more, the [&#8230;]</description><content:encoded><![CDATA[%s]]></content:encoded>"
                .formatted(PARAGRAPH.repeat(7)));

    assertThat(article.getStandfirst()).isEmpty();
  }

  @Test
  void languageOfTheEntryOutranksThatOfTheFeed() {
    assertThat(rss("<dc:language>sv-SE</dc:language>").getLanguage()).hasValue("sv-SE");
  }

  @Test
  void deletedEntryIsAKill() {
    String feed =
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><at:deleted-entry xmlns:at=\"http://purl.org/atompub/tombstones/1.0\" ref=\"urn:7\" when=\"2024-05-04T09:00:00Z\"/></feed>";

    Reading reading = read("application/atom+xml", feed);

    assertThat(((Reading.Parsed) reading).declared()).isEqualTo(PubStatus.CANCELED);
  }

  @Test
  void repairsAreWarnings() {
    assertThat(rss("<description>Fish & chips</description>").getProvenance().getWarnings())
        .anyMatch(warning -> warning.startsWith("line 1: an ampersand is not escaped"));
  }

  @Test
  void severalEntriesAreNotReadAsOne() {
    String feed =
        "<rss><channel><item><title>A</title></item><item><title>B</title></item></channel></rss>";

    assertThat(rejected("application/rss+xml", feed).code()).isEqualTo("several-entries");
  }

  @Test
  void emptyFeedAndSitemapAreRefusedWithWhatToDo() {
    assertThat(rejected("application/rss+xml", "<rss><channel/></rss>").code())
        .isEqualTo("no-entries");
    assertThat(
            rejected(
                    "application/sitemap+xml",
                    "<urlset><url><loc>https://a.example/</loc></url></urlset>")
                .reason())
        .contains("copydesk source add");
  }

  @Test
  void everyMediaTypeOfAFeedHasAFormat() {
    assertThat(DocumentReader.mediaTypes())
        .containsAll(List.of(FeedKind.values()).stream().map(FeedKind::mediaType).toList());
  }
}
