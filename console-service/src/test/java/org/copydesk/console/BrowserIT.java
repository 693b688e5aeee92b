package org.copydesk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.copydesk.news.FeedState;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Outcome;
import org.copydesk.news.Source;
import org.copydesk.news.TextChange;
import org.copydesk.news.TextField;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// The pages in a real browser: headless Chromium, as Debian has it.
@Timeout(600)
class BrowserIT {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final String ABUSE =
      "<img src=x onerror=\"window.canary=1\"><script>window.canary=1</script>\u001b[31mRed";
  private static final List<String> VIEWS =
      List.of(
          "#/pipeline",
          "#/articles",
          "#/article/urn%3Acopydesk%3Apaper%3Aquay",
          "#/way/urn%3Acopydesk%3Apaper%3Aquay",
          "#/held",
          "#/dead-letters",
          "#/sources",
          "#/sign-in");

  @TempDir private static Path folder;
  private static ConsoleDesk desk;
  private static ChromeDriver browser;

  @BeforeAll
  static void start() throws Exception {
    boolean there = Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    if (!there) {
      System.err.println("No chromium and chromium-driver: the console's pages are not tested.");
    }
    Assumptions.assumeTrue(there, "chromium and chromium-driver are not installed");
    desk = new ConsoleDesk(folder);
    news();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build(),
            options);
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
    if (desk != null) {
      desk.close();
    }
  }

  private static void news() {
    desk.send(
        Topics.SOURCE, "paper", Source.newBuilder().setId("paper").setName("The Paper").build());
    desk.send(
        Topics.FEED,
        "wire https://wire.example/feed",
        FeedState.newBuilder()
            .setSource("wire")
            .setUrl("https://wire.example/feed")
            .setFailures(3)
            .setLastPoll(Instant.now())
            .setLastError("404 Not Found: the feed has moved; ask the provider")
            .build());
    for (int i = 0; i < 40; i++) {
      desk.send(
          Topics.RECEIPT,
          "paper/" + i,
          Samples.receipt(
              "" + i,
              i % 13 == 0 ? Outcome.REJECTED : Outcome.ACCEPTED,
              Instant.now().minusSeconds(60L * i * i % 3_000)));
    }
    desk.publish("lights", 1, "Night ferry gets new lights");
    desk.publish("quay", 1, "Harbour opens a quay that waited nine years");
    desk.tell(corrected());
    desk.send(Topics.STORY_MEMBER, Samples.uri("quay"), Samples.member("quay"));
    desk.publish("gone", 1, "A story that was wrong");
    desk.kill("gone", 2, "It never happened.");
    desk.publish("abuse", 1, ABUSE);
    desk.tell(Samples.embargo("merger", 1, Instant.now(), Instant.now().plusSeconds(5_400)));
    desk.tell(Samples.embargo("budget", 2, Instant.now(), Instant.now().plusSeconds(200_000)));
    desk.deadLetter(
        "paper/broken",
        "the event cannot be decoded: " + ABUSE,
        "\u0000{\"headline\": <script>window.canary=1</script>"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static LifecycleEvent corrected() {
    return LifecycleEvent.newBuilder(
            Samples.event("quay", LifecycleType.CORRECTED, 1, Instant.now()))
        .setEdNote("CORRECTION: the quay waited nine years, not eight.")
        .setFromVersion(1L)
        .setChangedFields(List.of("headline", "text"))
        .setTextChanges(
            List.of(
                TextChange.newBuilder()
                    .setField(TextField.TEXT)
                    .setFromStart(0)
                    .setFromEnd(5)
                    .setBefore("eight")
                    .setToStart(0)
                    .setToEnd(4)
                    .setAfter("nine")
                    .build()))
        .build();
  }

  @BeforeEach
  void plainDesktop() {
    browser.manage().deleteAllCookies();
    size(1_280, 900);
    scheme("light");
    browser.get(desk.address() + "/");
    browser.executeScript("localStorage.clear()");
    browser.manage().logs().get(LogType.BROWSER);
  }

  private static void size(int width, int height) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
  }

  private static void scheme(String scheme) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  private static void open(String view) {
    browser.get("about:blank");
    browser.get(desk.address() + "/" + view);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !browser.findElements(By.cssSelector("main h1")).isEmpty());
  }

  private static void signIn() {
    open("#/sign-in");
    browser.findElement(By.id("token")).sendKeys(Samples.TOKEN, Keys.ENTER);
    untilItSays("header", "Sign out");
  }

  private static void untilItSays(String where, String what) {
    await()
        .atMost(Duration.ofSeconds(15))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(text(where)).contains(what));
  }

  private static String text(String where) {
    return browser.findElement(By.cssSelector(where)).getText();
  }

  private static void picture(String name) throws IOException {
    Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }

  private static List<String> complaints() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::toString)
        .toList();
  }

  private static void assertCanaryLives() {
    assertThat(browser.executeScript("return window.canary === undefined")).isEqualTo(true);
  }

  @Test
  void everyViewIsReachedByClicksAndComplainsOfNothing() throws IOException {
    signIn();
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
      browser.findElement(By.linkText(link)).click();
      untilItSays("main", Objects.requireNonNull(says.get(link)));
      assertThat(browser.findElement(By.cssSelector("nav a[aria-current]")).getText())
          .isEqualTo(link);
      picture("desk-" + link.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
      assertCanaryLives();
    }
    browser.findElement(By.linkText("Dead letters")).click();
    untilItSays("main", "cannot be decoded");
    browser.findElement(By.cssSelector(".row a")).click();
    untilItSays("main", "Send it on its way again");
    picture("desk-dead-letter");
    browser.findElement(By.id("reason")).sendKeys("the schema is there now");
    browser.findElement(By.cssSelector("main form button")).click();
    untilItSays("main", "Written back: " + Topics.RAW.name());
    assertCanaryLives();
    assertThat(complaints()).isEmpty();
  }

  @Test
  void articleShowsWhatWasFoundInItAndTellsOfItOnFocus() throws IOException {
    open("#/articles");
    untilItSays("main", "Harbour opens");
    browser.findElement(By.partialLinkText("Harbour opens")).click();
    untilItSays("main", "What happened to it");
    List<WebElement> people = browser.findElements(By.cssSelector(".text .m-person"));
    assertThat(people).extracting(WebElement::getText).contains("Zoë Lindqvist");
    assertThat(browser.findElements(By.cssSelector(".text .m-organisation.m-place")))
        .as("a place within the name of an organisation")
        .extracting(WebElement::getText)
        .contains("Norrhamn");
    assertThat(browser.findElements(By.cssSelector(".text .m-quote.m-place")))
        .as("a place within a quote, behind a sign of two units")
        .extracting(WebElement::getText)
        .containsExactly("Norrhamn");
    browser.executeScript("arguments[0].focus()", people.getFirst());
    assertThat(text("#tip")).contains("Person: Zoë Lindqvist", "90 % sure");
    picture("article");
    assertThat(text("main")).contains("CORRECTION", "urn:copydesk:story:quay");
    assertThat(browser.findElement(By.cssSelector("del")).getText()).isEqualTo("eight");
    assertThat(complaints()).isEmpty();
  }

  @Test
  void articleComesAndGoesWithoutReload() {
    open("#/articles");
    untilItSays("#live", "Live");
    browser.executeScript("window.sameyPage = true");
    desk.publish("fresh", 1, "Fresh from the press");
    untilItSays("main", "Fresh from the press");
    desk.kill("fresh", 2, "Not fresh.");
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(text("main")).doesNotContain("Fresh from the press"));
    untilItSays("main", "urn:copydesk:paper:fresh");
    assertThat(browser.executeScript("return window.sameyPage")).isEqualTo(true);
    assertThat(complaints()).isEmpty();
  }

  @Test
  void markupInHeadlinesIsShownAndNotObeyed() {
    open("#/articles");
    untilItSays("main", "onerror");
    assertThat(text("main")).contains("<script>window.canary=1</script>\ufffd[31mRed");
    browser.findElement(By.partialLinkText("onerror")).click();
    untilItSays("main", "What happened to it");
    assertThat(browser.findElements(By.cssSelector("main img, main script"))).isEmpty();
    assertCanaryLives();
    assertThat(complaints()).isEmpty();
  }

  @Test
  void filterNarrowsTheListAndStandsInTheAddress() {
    open("#/articles");
    browser.findElement(By.id("text")).sendKeys("ferry");
    await()
        .untilAsserted(() -> assertThat(browser.findElements(By.cssSelector(".row"))).hasSize(1));
    assertThat(browser.getCurrentUrl()).contains("text=ferry");
    open("#/articles?standing=KILLED");
    assertThat(text("main")).contains("urn:copydesk:paper:gone").doesNotContain("Night ferry");
  }

  @Test
  void whoIsNotSignedInIsAskedToBeForWhatIsTheDesksOwn() throws IOException {
    for (String view : List.of("#/dead-letters", "#/sources", "#/way/x")) {
      open(view);
      untilItSays("main", "Sign in with the console’s token");
      assertThat(text("main")).doesNotContain("paper/broken", "The Paper");
    }
    open("#/held");
    untilItSays("main", "urn:copydesk:paper:merger");
    open("#/sign-in");
    browser.findElement(By.id("token")).sendKeys("wrong", Keys.ENTER);
    untilItSays("main", "That is not the token.");
    picture("sign-in");
  }

  @Test
  void viewsFitAPhoneAndBothThemesAndHaveNoSeriousFaultForAnybody() throws IOException {
    signIn();
    String axe = axe();
    for (String theme : List.of("light", "dark")) {
      scheme(theme);
      for (String view : VIEWS) {
        String name = view.replaceFirst("^#/([a-z-]+).*", "$1");
        size(360, 780);
        open(view);
        untilItSays("#live", "Live");
        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
            .as("width of " + view)
            .isLessThanOrEqualTo(360);
        picture("phone-" + theme + "-" + name);
        assertNoSeriousFault(axe, view, theme);
        size(1_280, 900);
        picture("wide-" + theme + "-" + name);
        assertNoSeriousFault(axe, view, theme);
      }
    }
  }

  private static String axe() throws IOException {
    try (InputStream script =
        BrowserIT.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      return new String(
          Objects.requireNonNull(script).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static void assertNoSeriousFault(String axe, String view, String theme) {
    browser.executeScript(axe);
    Object faults =
        browser.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}).then(
              found => done(found.violations.filter(v => ['serious', 'critical'].includes(v.impact))
                .map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.any.map(a => a.message)).join(' | '))),
              error => done(['axe failed: ' + error]));
            """);
    assertThat(faults)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .as(view + " in " + theme)
        .isEmpty();
  }

  @Test
  void switchOfThemesOutlivesTheReload() {
    open("#/pipeline");
    String light = background();
    browser.findElement(By.id("theme")).click();
    String dark = background();
    assertThat(dark).isNotEqualTo(light);
    open("#/pipeline");
    assertThat(background()).isEqualTo(dark);
  }

  private static String background() {
    return Objects.requireNonNull(
        (String) browser.executeScript("return getComputedStyle(document.body).backgroundColor"));
  }

  @Test
  void keyboardReachesTheContentAndTheViews() {
    open("#/pipeline");
    WebElement body = browser.findElement(By.tagName("body"));
    body.sendKeys(Keys.TAB);
    assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Skip to content");
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(browser.switchTo().activeElement().getAttribute("id")).isEqualTo("main");
  }
}
