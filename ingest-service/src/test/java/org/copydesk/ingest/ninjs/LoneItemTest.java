package org.copydesk.ingest.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoneItemTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"uri\": \"urn:x:1\", \"type\": \"text\"",
        "{\"standard\": {\"uri\": \"\"}, \"Type\": \"TEXT\", \"URI\": \"urn:x:1\", \"bodies\": [",
      })
  void itemOfTextIsKnownByItsFirstMembers(String text) {
    assertThat(LoneItem.is(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "[{\"uri\": \"urn:x:1\", \"type\": \"text\"}]",
        "{\"uri\": \"urn:x:1\", \"type\": \"composite\", \"associations\": {}}",
        "{\"uri\": \" \", \"type\": \"text\"}",
        "{\"uri\": \"urn:x:1\", \"headline\": \"no type\"}",
        "{\"type\": \"text\", \"items\": [{\"uri\": \"urn:x:1\"}]}",
        "{\"uri\": \"urn:x:1\", \"headline\": broken, \"type\": \"text\"}",
      })
  void anythingElseIsNotSure(String text) {
    assertThat(LoneItem.is(text)).isFalse();
  }
}
