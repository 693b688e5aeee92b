package org.copydesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/// Somebody comes to the pages, signs in and looks around.
@ExtendWith(OneBrowser.class)
@Timeout(600)
class SignInBrowserIT {
  private final BrowserPage page;

  SignInBrowserIT(BrowserPage page) {
    this.page = page;
  }

  @Test
  void everyViewIsReachedByClicksAndComplainsOfNothing() throws IOException {
    page.open("#/sign-in");
    page.one("#token").sendKeys(Samples.TOKEN, Keys.ENTER);
    page.untilItSays("header", "Sign out");
    Map<String, String> says =
        Map.of(
            "Pipeline", "publish",
            "Articles", "Night ferry gets new lights",
            "Held", "urn:copydesk:paper:merger",
            "Dead letters", "cannot be decoded",
            "Sources", "The Paper",
            "Trace", "The whole way");
    for (String link :
        List.of("Articles", "Held", "Dead letters", "Sources", "Trace", "Pipeline")) {
      page.browser.findElement(By.linkText(link)).click();
      page.untilItSays("main", Objects.requireNonNull(says.get(link)));
      assertThat(page.text("nav a[aria-current]")).isEqualTo(link);
      page.picture("desk-" + link.toLowerCase(Locale.ROOT).replace(' ', '-'));
      page.assertCanaryLives();
    }
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void whoIsNotSignedInIsAskedToBeForWhatIsTheDesksOwn() throws IOException {
    for (String view : List.of("#/dead-letters", "#/sources", "#/way/x")) {
      page.turnTo(view);
      page.untilItSays("main", "Sign in with the console’s token");
      assertThat(page.text("main")).doesNotContain("paper/broken", "The Paper");
    }
    page.turnTo("#/held");
    page.untilItSays("main", "urn:copydesk:paper:merger");
    page.turnTo("#/sign-in");
    page.one("#token").sendKeys("wrong", Keys.ENTER);
    page.untilItSays("main", "That is not the token.");
    page.picture("sign-in");
  }
}
