package org.copydesk.publish.view.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.news.BlockKind;
import org.copydesk.publish.view.ninjs.StoryHtml.Passage;
import org.junit.jupiter.api.Test;

class StoryHtmlTest {
  @Test
  void eachBlockIsAnElement() {
    assertThat(
            StoryHtml.of(
                List.of(
                    new Passage(BlockKind.HEADING, "The wall"),
                    new Passage(BlockKind.PARAGRAPH, "One line\nand another."),
                    new Passage(BlockKind.QUOTE, "“We waited.”"),
                    new Passage(BlockKind.LIST, "Svala\nArno"),
                    new Passage(BlockKind.TABLE, "Day\tWind\nSunday\t"),
                    new Passage(BlockKind.UNKNOWN, "From a newer version."))))
        .isEqualTo(
            """
            <h2>The wall</h2>
            <p>One line<br>and another.</p>
            <blockquote><p>“We waited.”</p></blockquote>
            <ul><li>Svala</li><li>Arno</li></ul>
            <table><tr><td>Day</td><td>Wind</td></tr><tr><td>Sunday</td><td></td></tr></table>
            <p>From a newer version.</p>\
            """);
  }

  @Test
  void markupInTheStoryIsText() {
    assertThat(StoryHtml.of(List.of(new Passage(BlockKind.PARAGRAPH, "<script>a && b</script>"))))
        .isEqualTo("<p>&lt;script&gt;a &amp;&amp; b&lt;/script&gt;</p>");
  }
}
