package org.copydesk.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeedleTest {
  private static boolean found(String text, String inside) {
    return Needle.of(text).isIn(inside.getBytes(UTF_8));
  }

  @Test
  void isFoundWhereverItStands() {
    for (String inside : new String[] {"é:1", "é:1 is first", "last is é:1", "in é:1 the middle"}) {
      assertThat(found("é:1", inside)).as(inside).isTrue();
    }
    assertThat(found("aab", "aaab")).as("begins within a false start").isTrue();
  }

  @Test
  void isNotFoundWhereOnlyAPartOfItStands() {
    assertThat(found("urn:1", "urn:")).isFalse();
    assertThat(found("urn:1", "urn:2 urn:3")).isFalse();
    assertThat(found("urn:1", "")).isFalse();
  }
}
