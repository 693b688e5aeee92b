package org.copydesk.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/// How the pages look and what they are like for whoever sees little, or uses the keyboard alone.
@ExtendWith(OneBrowser.class)
@Timeout(600)
class LooksBrowserIT {
  private static final List<String> VIEWS =
      List.of(
          "#/pipeline",
          "#/articles",
          "#/article/urn%3Acopydesk%3Apaper%3Aquay",
          "#/way/urn%3Acopydesk%3Apaper%3Aquay",
          "#/held",
          "#/dead-letters",
          "#/dead-letter/ingest%2F0%2F0",
          "#/sources",
          "#/sign-in");

  /// All that does not depend on colours is the same in both themes.
  private static final String ALL =
      "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}";

  private static final String COLOURS = "{runOnly: {type: 'rule', values: ['color-contrast']}}";

  private final BrowserPage page;

  LooksBrowserIT(BrowserPage page) {
    this.page = page;
  }

  @Test
  void viewsFitAPhoneAndBothThemesAndHaveNoSeriousFaultForAnybody() throws IOException {
    page.comeSignedIn("#/pipeline");
    page.untilItSays("#live", "Live");
    page.browser.executeScript(axe());
    for (String view : VIEWS) {
      String name = view.replaceFirst("^#/([a-z-]+).*", "$1");
      page.turnTo(view);
      for (String theme : List.of("light", "dark")) {
        String rules = theme.equals("light") ? ALL : COLOURS;
        page.scheme(theme);
        page.size(360, 780);
        assertThat((Long) page.browser.executeScript("return document.documentElement.scrollWidth"))
            .as("width of " + view)
            .isLessThanOrEqualTo(360);
        page.picture("phone-" + theme + "-" + name);
        assertNoSeriousFault(rules, view + " on a phone, " + theme);
        page.size(1_280, 900);
        page.picture("wide-" + theme + "-" + name);
        assertNoSeriousFault(rules, view + ", " + theme);
      }
    }
  }

  private static String axe() throws IOException {
    try (InputStream script =
        LooksBrowserIT.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
    }
  }

  private void assertNoSeriousFault(String rules, String where) {
    Object faults =
        page.browser.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, %s).then(
              found => done(found.violations.filter(v => ['serious', 'critical'].includes(v.impact))
                .map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.any.map(a => a.message)).join(' | '))),
              error => done(['axe failed: ' + error]));
            """
                .formatted(rules));
    assertThat(faults).asInstanceOf(InstanceOfAssertFactories.LIST).as(where).isEmpty();
  }

  @Test
  void switchOfThemesOutlivesTheReload() {
    String light = background();
    page.one("#theme").click();
    String dark = background();
    assertThat(dark).isNotEqualTo(light);
    page.open("#/pipeline");
    assertThat(background()).isEqualTo(dark);
  }

  private String background() {
    return Objects.requireNonNull(
        (String)
            page.browser.executeScript("return getComputedStyle(document.body).backgroundColor"));
  }

  @Test
  void keyboardReachesTheContentAndTheViews() {
    page.open("#/pipeline");
    page.one("body").sendKeys(Keys.TAB);
    assertThat(page.browser.switchTo().activeElement().getText()).isEqualTo("Skip to content");
    page.browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(page.browser.switchTo().activeElement().getAttribute("id")).isEqualTo("main");
  }
}
