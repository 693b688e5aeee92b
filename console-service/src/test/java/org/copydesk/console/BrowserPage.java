package org.copydesk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// A console with news in it, and its pages in headless Chromium, as Debian has it.
final class BrowserPage implements AutoCloseable {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final Duration POLL = Duration.ofMillis(25);

  final ConsoleDesk desk;
  final ChromeDriver browser;

  /// Starts both.
  BrowserPage(Path folder) throws Exception {
    Files.createDirectories(PICTURES);
    desk = new ConsoleDesk(folder);
    BrowsedNews.tell(desk);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        // Where nothing else can be reached, a browser that asks elsewhere first waits a minute for
        // it before it sends a password.
        "--disable-background-networking",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
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
  }

  /// Whether there is a browser.
  static boolean isPossible() {
    return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
  }

  /// As for somebody who comes for the first time, at a desk.
  void comeAnew() {
    browser.manage().deleteAllCookies();
    size(1_280, 900);
    scheme("light");
    browser.get(desk.address() + "/");
    browser.executeScript("localStorage.clear()");
    complaints();
  }

  void size(int width, int height) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
  }

  void scheme(String scheme) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /// Loads a view.
  void open(String view) {
    browser.get("about:blank");
    browser.get(desk.address() + "/" + view);
    untilItIsThere("main h1");
  }

  /// Goes to a view within the page, as a link does.
  ///
  /// @param view `#/articles`, with whatever follows
  void turnTo(String view) {
    browser.executeScript("location.hash = arguments[0]", view);
    untilItIsThere("main .view-" + view.replaceFirst("^#/([a-z-]+).*", "$1") + " h1");
  }

  private void untilItIsThere(String what) {
    await().pollInterval(POLL).atMost(Duration.ofSeconds(20)).until(() -> !all(what).isEmpty());
  }

  /// Brings the cookie of who has signed in along.
  void comeSignedIn(String view) {
    String[] cookie = desk.signIn().split("=", 2);
    browser.manage().addCookie(new Cookie(cookie[0], cookie[1]));
    open(view);
    untilItSays("header", "Sign out");
  }

  void untilItSays(String where, String what) {
    await()
        .pollInterval(POLL)
        .atMost(Duration.ofSeconds(15))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(text(where)).contains(what));
  }

  WebElement one(String css) {
    return browser.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return browser.findElements(By.cssSelector(css));
  }

  String text(String where) {
    return one(where).getText();
  }

  /// Keeps a picture under target/screenshots.
  void picture(String name) throws IOException {
    Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }

  /// What the browser has complained of since it was asked last.
  List<String> complaints() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::toString)
        .toList();
  }

  void assertCanaryLives() {
    assertThat(browser.executeScript("return window.canary === undefined")).isEqualTo(true);
  }

  @Override
  public void close() {
    browser.quit();
    desk.close();
  }
}
