package org.copydesk.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.news.BlockKind;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PassageReaderTest {
  private static PageText read(String html) {
    return PassageReader.read(Jsoup.parseBodyFragment(html).body());
  }

  private static List<String> texts(String html) {
    return read(html).passages().stream().map(Passage::text).toList();
  }

  private static List<String> labelled(String html) {
    return read(html).passages().stream()
        .map(passage -> passage.kind() + " " + passage.text())
        .toList();
  }

  @Test
  void inlineMarkupNeitherAddsNorLosesSpaces() {
    assertThat(texts("<p><span class=drop>T</span>he <b>ti</b>de, <a href=x>he said</a>.</p>"))
        .containsExactly("The tide, he said.");
  }

  @Test
  void twoLineBreaksEndAParagraphAndOneIsASpace() {
    assertThat(texts("one<br>two<br><br>three <br> <br>four"))
        .containsExactly("one two", "three", "four");
  }

  @Test
  void textBesideBlocksIsAParagraphOfItsOwn() {
    assertThat(texts("<div>before<p>inside</p>after</div>"))
        .containsExactly("before", "inside", "after");
  }

  @Test
  void readingAidsOfRubyAreLeftOut() {
    assertThat(texts("<p><ruby>海<rp>(</rp><rt>うみ</rt><rp>)</rp></ruby>へ</p>"))
        .containsExactly("海へ");
  }

  @Test
  void itemsOfAListAreLinesAndNestedItemsToo() {
    assertThat(
            labelled("<ul><li>one <i>and</i><ul><li>half</li></ul></li><li><p>two</p></li></ul>"))
        .containsExactly("LIST one and\nhalf\ntwo");
  }

  @Test
  void listThatLaysOutSectionsIsNoList() {
    assertThat(
            labelled(
                "<ol><li><h3>First</h3><p>One.</p></li><li><h3>Second</h3><p>Two.</p></li></ol>"))
        .containsExactly("HEADING First", "PARAGRAPH One.", "HEADING Second", "PARAGRAPH Two.");
  }

  @Test
  void tableOfDataIsOneBlockAndTableForLayoutIsNone() {
    assertThat(labelled("<table><tr><th>Town<th>Votes<tr><td>Holm<td>12</table>"))
        .containsExactly("TABLE Town\tVotes\nHolm\t12");
    assertThat(labelled("<table><tr><td><p>One.</p><p>Two.</p></table>"))
        .containsExactly("PARAGRAPH One.", "PARAGRAPH Two.");
  }

  @Test
  void figuresHoldCaptionsAndCredits() {
    assertThat(
            labelled(
                "<figure><img><figcaption>The quay <span class=photo-credit>Lou Pell</span></figcaption></figure>"))
        .containsExactly("CAPTION The quay", "CREDIT Lou Pell");
  }

  @Test
  void postsOfSocialNetworksAreEmbeds() {
    assertThat(labelled("<blockquote class=twitter-tweet><p>Hello!</p>— Ada</blockquote>"))
        .containsExactly("EMBED Hello!", "EMBED — Ada");
  }

  @Test
  void shortParagraphAllInBoldIsAHeading() {
    assertThat(
            labelled(
                "<p><b>What comes next</b></p><p><b>He</b> left.</p><p><b>It is over.</b></p>"))
        .containsExactly("HEADING What comes next", "PARAGRAPH He left.", "PARAGRAPH It is over.");
  }

  @Test
  void charactersInLinksAreCounted() {
    Passage passage = read("<p>See <a href=x>here</a></p>").get(0);

    assertThat(passage.linked()).isEqualTo(4);
    assertThat(passage.linkShare()).isEqualTo(0.5);
    assertThat(passage.kind()).isEqualTo(BlockKind.PARAGRAPH);
  }

  @Test
  void scriptsAndPlayersAreSilent() {
    assertThat(texts("<script>x()</script><style>p{}</style><video>No video</video><p>Said.</p>"))
        .containsExactly("Said.");
  }

  @Test
  void wordsThatInlineMarkupGluesAreParted() {
    assertThat(
            texts(
                "<p>after the strike</b><i>Ferries stay</i> in port.<b>Trains run.</b></p><p>iPhone, <b>You</b>tube, Mc<i>Donald</i></p>"))
        .containsExactly(
            "after the strike Ferries stay in port. Trains run.", "iPhone, Youtube, McDonald");
  }

  @Test
  void marksOfFootnotesAreLeftOut() {
    assertThat(
            texts(
                "<p>It fell<sup><a href='#note-1'>1</a></sup> at noon<a href='/x#fn2'>[2]</a>, at 10<sup>6</sup> to <a href='#a'>one</a>.</p>"))
        .containsExactly("It fell at noon, at 106 to one.");
  }

  @Test
  void headingInAButtonThatFoldsItsAnswerIsRead() {
    assertThat(labelled("<button><h3>Who pays?</h3></button><p>The town.</p><button>OK</button>"))
        .containsExactly("HEADING Who pays?", "PARAGRAPH The town.");
  }

  @Test
  void textBeforeAnElementIsNotTheElements() {
    PageText text = read("<div>The tide came.<aside><p>Advert</p></aside></div>");

    assertThat(text.spans().entrySet())
        .filteredOn(entry -> entry.getKey().normalName().equals("aside"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.getValue()).isEqualTo(new PageText.Span(1, 2)));
  }
}
