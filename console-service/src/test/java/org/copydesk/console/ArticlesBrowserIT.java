package org.copydesk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/// Somebody reads articles.
@ExtendWith(OneBrowser.class)
@Timeout(600)
class ArticlesBrowserIT {
  private final BrowserPage page;

  ArticlesBrowserIT(BrowserPage page) {
    this.page = page;
  }

  @Test
  void articleShowsWhatWasFoundInItAndTellsOfItOnFocus() throws IOException {
    page.turnTo("#/articles");
    page.untilItSays("main", "Harbour opens");
    page.browser.findElement(By.partialLinkText("Harbour opens")).click();
    page.untilItSays("main", "What happened to it");
    List<WebElement> people = page.all(".text .m-person");
    assertThat(people).extracting(WebElement::getText).contains("Zoë Lindqvist");
    assertThat(page.all(".text .m-organisation.m-place"))
        .as("a place within the name of an organisation")
        .extracting(WebElement::getText)
        .contains("Norrhamn");
    assertThat(page.all(".text .m-quote.m-place"))
        .as("a place within a quote, behind a sign of two units")
        .extracting(WebElement::getText)
        .containsExactly("Norrhamn");
    page.browser.executeScript("arguments[0].focus()", people.getFirst());
    assertThat(page.text("#tip")).contains("Person: Zoë Lindqvist", "90 % sure");
    page.picture("article");
    assertThat(page.text("main")).contains("CORRECTION", "urn:copydesk:story:quay");
    assertThat(page.text("del")).isEqualTo("eight");
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void articleComesAndGoesWithoutReload() {
    page.open("#/articles");
    page.untilItSays("#live", "Live");
    page.browser.executeScript("window.sameyPage = true");
    page.desk.publish("fresh", 1, "Fresh from the press");
    page.untilItSays("main", "Fresh from the press");
    page.desk.kill("fresh", 2, "Not fresh.");
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(page.text("main")).doesNotContain("Fresh from the press"));
    page.untilItSays("main", "urn:copydesk:paper:fresh");
    assertThat(page.browser.executeScript("return window.sameyPage")).isEqualTo(true);
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void markupInHeadlinesIsShownAndNotObeyed() {
    page.turnTo("#/articles");
    page.untilItSays("main", "onerror");
    assertThat(page.text("main")).contains("<script>window.canary=1</script>\ufffd[31mRed");
    page.browser.findElement(By.partialLinkText("onerror")).click();
    page.untilItSays("main", "What happened to it");
    assertThat(page.all("main img, main script")).isEmpty();
    page.assertCanaryLives();
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void filterNarrowsTheListAndStandsInTheAddress() {
    page.turnTo("#/articles");
    page.one("#text").sendKeys("ferry");
    await().untilAsserted(() -> assertThat(page.all(".row")).hasSize(1));
    assertThat(page.browser.getCurrentUrl()).contains("text=ferry");
    page.open("#/articles?standing=KILLED");
    assertThat(page.text("main")).contains("urn:copydesk:paper:gone").doesNotContain("Night ferry");
  }
}
