package org.copydesk.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.copydesk.ingest.CpuBound.assertWithin;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "HTTP://News.Example/feed, http://news.example/feed",
    "https://news.example:443, https://news.example/",
    "http://news.example:8080/a?b=c#d, http://news.example:8080/a?b=c",
    "http://news.example?x=1, http://news.example/?x=1",
    "'http://news.example/a b|c', http://news.example/a%20b%7Cc",
    "http://news.example/größe, http://news.example/gr%C3%B6%C3%9Fe",
    "http://news.example/100%, http://news.example/100%25",
    "http://news.example/%C3%A4, http://news.example/%C3%A4",
    "https://büro.example/, https://xn--bro-hoa.example/",
    "http://news_desk.example/x, http://news_desk.example/x",
    "'  http://news.example/x  ', http://news.example/x",
    "'http://news.example\\@10.0.0.1/', http://news.example/%5C@10.0.0.1/",
    "http://192.0.2.7/x, http://192.0.2.7/x",
    "http://[2001:DB8::1]:81/x, http://[2001:db8::1]:81/x",
  })
  void looseSpellingsAreReadAsOne(String written, String meant) throws Exception {
    assertThat(WebAddress.parse(written)).hasToString(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "news.example/feed",
        "file:///etc/passwd",
        "ftp://news.example/feed",
        "gopher://news.example:70/1",
        "jar:http://news.example!/x",
        "javascript:alert(1)",
        "http://",
        "http:///x",
        "http://user@news.example/",
        "http://news.example:80@10.0.0.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://127.0.0.1./",
        "http://１２７.１/",
        "http://news.example:99999/",
        "http://news.example:0/",
        "http://news.example:8x/",
        "http://[::1/",
        "http://[fe80::1%25eth0]/",
        "http://news example/",
        "http://a..b/",
        "http://news.example/a\nb",
        "http://news.example/a\u0000b"
      })
  void whatIsNoPlainHttpAddressIsRefused(String written) {
    assertThatThrownBy(() -> WebAddress.parse(written))
        .isInstanceOf(RefusedAddress.class)
        .message()
        .isNotBlank();
  }

  @Test
  void digitsOfOtherScriptsAreReadAsTheAddressTheyMean() throws Exception {
    assertThat(WebAddress.parse("http://１２７.０.０.１/")).hasToString("http://127.0.0.1/");
    assertThat(WebAddress.parse("http://127。0。0。1/")).hasToString("http://127.0.0.1/");
  }

  @ParameterizedTest
  @CsvSource({
    "/x, http://h.example/x",
    "x, http://h.example/a/x",
    "../x, http://h.example/x",
    "../../../x, http://h.example/x",
    "?p=2, http://h.example/a/b?p=2",
    "'', http://h.example/a/b?q=1",
    "#top, http://h.example/a/b?q=1",
    "//other.example/y, http://other.example/y",
    "https://other.example, https://other.example/",
    "'/with space', http://h.example/with%20space",
  })
  void referencesAreResolvedAsBrowsersDo(String reference, String meant) throws Exception {
    assertThat(WebAddress.parse("http://h.example/a/b?q=1").resolve(reference)).hasToString(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "//user@h.example/", "gopher:x", "//2130706433/"})
  void referencesToWhatIsRefusedAreRefused(String reference) throws Exception {
    WebAddress here = WebAddress.parse("http://h.example/");
    assertThatThrownBy(() -> here.resolve(reference)).isInstanceOf(RefusedAddress.class);
  }

  @Test
  void addressOfAMegabyteIsRefusedAtOnce() {
    for (String part : new String[] {"a", ".", "0.", "%", "../", "@", ":", "%%4"}) {
      String long1 = "http://h.example/" + part.repeat(1_000_000 / part.length());
      String long2 = "http://" + part.repeat(8_000 / part.length());
      assertWithin(
          Duration.ofMillis(500),
          () -> {
            assertThatThrownBy(() -> WebAddress.parse(long1)).isInstanceOf(RefusedAddress.class);
            try {
              WebAddress.parse(long2);
            } catch (RefusedAddress _) {
              // Some of these are names; all that matters is the time.
            }
          });
    }
  }
}
