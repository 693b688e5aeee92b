package org.copydesk.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.normalize.Draft;
import org.junit.jupiter.api.Test;

class PageRefusalTest {
  private static final String STORY =
      "<p>%s</p>"
          .formatted(
              "The server room of the town hall flooded on Monday, and with it went the land register. "
                  .repeat(12));

  private static Draft read(String html) throws UnreadableDocument {
    return new HtmlParser().parse(new TextDocument(html, Optional.empty(), false));
  }

  @Test
  void refusalSaysWhatThePageIsAndWhatToDo() {
    assertThatThrownBy(
            () -> read("<title>Access Denied</title><h1>Access Denied</h1><p>Reference 18.</p>"))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessage(
            "the page is titled \"Access Denied\" and holds no article; fetch its address again, or withdraw it");
  }

  @Test
  void articleAboutErrorsIsRead() throws UnreadableDocument {
    assertThat(read("<title>404</title><h1>404</h1>" + STORY).pieces()).isNotEmpty();
  }

  @Test
  void articleAboutCookiesIsRead() throws UnreadableDocument {
    String law =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script><h1>Court rules on cookies</h1><p>Consent to cookies must be free, the court ruled, and personal data need it.</p><p>Vendors and our partners, said the privacy policy, had a legitimate interest.</p>";

    assertThat(read(law).pieces()).hasSize(2);
  }

  @Test
  void cookieBannerBesideAStoryIsNoWall() throws UnreadableDocument {
    String banner =
        "<div class='cookie-banner'><p>We and our partners use cookies and process personal data with your consent.</p></div>";

    assertThat(read("<title>Flood</title>" + STORY + banner).pieces()).hasSize(1);
  }

  @Test
  void shortArticleWithManyLinksBesideItIsRead() throws UnreadableDocument {
    String links = "<p><a href=/x>Another story of the day</a></p>".repeat(40);

    assertThat(
            read("<meta property=og:type content=article><p>The town hall flooded on Monday, the mayor said.</p>"
                    + links)
                .pieces())
        .isNotEmpty();
  }
}
