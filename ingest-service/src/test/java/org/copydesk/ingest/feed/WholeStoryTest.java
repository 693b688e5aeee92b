package org.copydesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeStoryTest {
  private static final String STORY =
      "<p>The ferry sails again on Monday, the company said.</p>\n".repeat(30);

  private static Optional<FeedText> html(String value) {
    return Optional.of(new FeedText(value, true, Optional.empty()));
  }

  @Test
  void longTextIsAStory() {
    assertThat(WholeStory.is(html(STORY), Optional.empty())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The company said […]</p>",
        "<p>The company said [&#8230;]</p>",
        "The company said...",
        "<a href=\"/x\">Continue reading <span>Ferry sails again</span> →</a>",
        "<p><a href='x'>Read more</a></p>",
        "<p><a>Weiterlesen</a> »</p>",
        "<p>Lire la suite</p><img src='pixel'>"
      })
  void textThatGoesOnElsewhereIsNone(String ending) {
    assertThat(WholeStory.is(html(STORY + ending), Optional.empty())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<p>The ferry sails again.</p>"})
  void shortTextIsNone(String text) {
    assertThat(WholeStory.is(html(text), Optional.empty())).isFalse();
  }

  @Test
  void markupDoesNotMakeATextLonger() {
    assertThat(WholeStory.is(html("<img src='" + "x/y/".repeat(500) + "'>"), Optional.empty()))
        .isFalse();
  }

  @Test
  void shorterTextIsAStoryWhereItIsFullerThanItsSummary() {
    Optional<FeedText> text = html(STORY.substring(0, STORY.length() / 3));

    assertThat(WholeStory.is(text, Optional.empty())).isFalse();
    assertThat(WholeStory.is(text, html("<p>The ferry sails again.</p>"))).isTrue();
  }
}
