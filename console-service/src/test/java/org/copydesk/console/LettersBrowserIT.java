package org.copydesk.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/// Somebody decides on dead letters.
@ExtendWith(OneBrowser.class)
@Timeout(600)
class LettersBrowserIT {
  private final BrowserPage page;

  LettersBrowserIT(BrowserPage page) {
    this.page = page;
  }

  private void openLetter(String cause) {
    page.comeSignedIn("#/dead-letters");
    page.untilItSays("main", cause);
    page.browser.findElement(By.partialLinkText(cause)).click();
    page.untilItSays("main", "or give it up");
  }

  private void decide(String reason, String button) {
    page.one("#reason").sendKeys(reason);
    page.browser.findElement(By.xpath("//main//form//button[text()='" + button + "']")).click();
  }

  @Test
  void letterGoesBackWithANameAndAReasonAndTheListSaysSo() throws IOException {
    page.desk.deadLetter("paper/mended", "the model was missing", "an event".getBytes(UTF_8));
    openLetter("the model was missing");
    page.picture("desk-dead-letter");
    page.one("#by").sendKeys("Ada Lindqvist");
    decide("the model is there again", "Redrive");
    page.untilItSays("main", "Written back: " + Topics.RAW.name());
    page.untilItSays(".facts", "by console: Ada Lindqvist");
    assertThat(page.text(".facts")).contains("the model is there again");

    page.turnTo("#/dead-letters");
    page.untilItSays("#state", "redriven");
    page.one("#state").sendKeys("redriven");
    page.untilItSays(".rows", "the model was missing");
    assertThat(page.text(".rows")).doesNotContain("cannot be decoded");
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void letterIsGivenUpByWhoSaidTheirNameBefore() {
    page.desk.deadLetter("paper/vendor", "a test of the vendor", new byte[] {1, 2});
    page.browser.executeScript("localStorage.setItem('name', 'Mei Brandt')");
    openLetter("a test of the vendor");
    decide("not ours", "Drop");
    page.untilItSays("main", "Given up, and put on record.");
    page.untilItSays(".facts", "dropped by console: Mei Brandt");
    page.open(page.browser.getCurrentUrl().replaceFirst("^[^#]*", ""));
    page.untilItSays("main", "Again, although it is dropped");
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void markupInALetterIsShownAndNotObeyed() {
    openLetter("the event cannot be decoded");
    assertThat(page.text("main h1")).contains("<script>window.canary=1</script>");
    assertThat(page.all("main img, main script")).isEmpty();
    page.assertCanaryLives();
    assertThat(page.complaints()).isEmpty();
  }
}
