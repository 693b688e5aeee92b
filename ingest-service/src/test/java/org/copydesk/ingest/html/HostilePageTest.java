package org.copydesk.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.CpuBound.assertWithin;

import java.time.Duration;
import java.util.Optional;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Piece;
import org.junit.jupiter.api.Test;

class HostilePageTest {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final String STORY =
      "<p>The harbour office said on Friday that the old crane would be taken down before the spring tides.</p>"
          + "<p>It has stood on the east quay since 1931, and nobody has lifted anything with it for twenty years.</p>";

  private static Draft read(String html) throws UnreadableDocument {
    return new HtmlParser().parse(new TextDocument(html, Optional.empty(), false));
  }

  private static String story(Draft draft) {
    return String.join(
        "\n", draft.pieces().stream().filter(Piece::isStory).map(Piece::text).toList());
  }

  private static void isReadInTime(String html, String expected) {
    Draft draft = assertWithin(LONGEST, () -> read(html));
    assertThat(story(draft)).contains(expected);
  }

  @Test
  void tagNameOfMegabytesIsReadInTime() {
    isReadInTime(STORY + "<" + "a".repeat(4_000_000), "old crane");
  }

  @Test
  void hundredThousandNestedElementsAreRead() {
    isReadInTime("<div>".repeat(100_000) + STORY, "old crane");
  }

  @Test
  void hundredThousandNestedListsAndTablesAreRead() {
    isReadInTime(
        STORY + "<ul><li>".repeat(50_000) + "<table><tr><td>".repeat(50_000) + "end", "old crane");
  }

  @Test
  void hundredThousandNestedInlineElementsAreRead() {
    isReadInTime("<body>" + STORY + "<b><i><a href=x>".repeat(33_000) + "end", "old crane");
  }

  @Test
  void millionAttributesAreRead() {
    StringBuilder attributes = new StringBuilder("<body ");
    for (int i = 0; i < 1_000_000; i++) {
      attributes.append('a').append(i).append(' ');
    }
    isReadInTime(attributes + ">" + STORY, "old crane");
  }

  @Test
  void pageOfShortParagraphsIsRead() {
    isReadInTime(STORY + "<p>a</p>".repeat(150_000), "It has stood");
  }

  @Test
  void pageOfFiguresListsAndClassesIsRead() {
    String block =
        "<figure class='wp-caption'><figcaption>A quay.</figcaption></figure><ul class='related'><li><a href='/x'>x</a></li></ul>";
    isReadInTime(STORY + block.repeat(20_000), "old crane");
  }

  @Test
  void pageOfMoreTagsThanAnyHasIsReadAsFarAsTheyGoAndSaysSo() throws UnreadableDocument {
    Draft draft = read(STORY + "<ul><li>".repeat(300_000));

    assertThat(story(draft)).contains("old crane");
    assertThat(draft.warnings()).anyMatch(warning -> warning.contains("left out"));
  }

  @Test
  void pageOfBlankInlineElementsAndQuotationsIsRead() {
    String quotation =
        "<p class=quote>“Nobody has lifted anything with it for twenty years now.”</p>";
    isReadInTime(STORY + "<b> </b>".repeat(200_000) + quotation.repeat(30_000), "old crane");
  }

  @Test
  void pageOfNoteMarksAndPicturesIsRead() {
    String block = "x<sup><a href='#n'>1</a></sup><img src=a><p>The quay. Photo: Ola Brandt</p>";
    isReadInTime(STORY + block.repeat(20_000), "It has stood");
  }

  @Test
  void oneParagraphOfFiveMillionCharactersIsRead() {
    isReadInTime("<p>" + "Rain fell, and fell. ".repeat(250_000) + "</p>", "Rain fell");
  }

  @Test
  void nullCharactersAndLoneSurrogatesDoNoHarm() {
    isReadInTime("<p>\u0000The \uD800crane\uDC00 is gone.</p>" + STORY + "\u0000<", "old crane");
  }

  @Test
  void emptyDocumentHasNoStory() throws UnreadableDocument {
    assertThat(story(read(""))).isEmpty();
    assertThat(story(read("<frameset><frame src=a></frameset>"))).isEmpty();
  }
}
