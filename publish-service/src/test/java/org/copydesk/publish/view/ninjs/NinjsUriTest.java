package org.copydesk.publish.view.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NinjsUriTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.org/a?b=c#d | https://example.org/a?b=c#d",
        "https://example.org/Zürich | https://example.org/Z%C3%BCrich",
        "https://example.org/two words | https://example.org/two%20words",
        "https://example.org/%C3%BC%zz | https://example.org/%C3%BC%25zz",
        "https://example.org/#one#two | https://example.org/#one%23two",
        "https://example.org/[x]|https://example.org/%5Bx%5D",
        "https://[2001:db8::1]/ü | https://[2001:db8::1]/%C3%BC",
        "urn:example:🚢 | urn:example:%F0%9F%9A%A2",
      })
  void whatMayNotStandInAUriIsEncoded(String text, String uri) {
    assertThat(NinjsUri.of(text)).contains(uri);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "desk-17", "/relative", "http://", "urn:", ":x", "1:2", "ö:x"})
  void textWithoutSchemeOrAnythingAfterItIsNone(String text) {
    assertThat(NinjsUri.of(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a, https://example.org/a",
    "desk 17#a, urn:copydesk:article:desk%2017%23a"
  })
  void articleAlwaysHasOne(String text, String uri) {
    assertThat(NinjsUri.always(text)).isEqualTo(uri);
  }
}
