package org.copydesk.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TagNamesTest {
  @Test
  void pageWithinBoundsStaysAsItIs() {
    String page = "<p class=\"x\">a < b, and </p><!-- <> --><";
    assertThat(TagNames.bounded(page)).isSameAs(page);
  }

  @Test
  void nameBeyondTheBoundIsCutAndTheRestStays() {
    String page = "<p>Before</p><" + "a".repeat(50_000) + " b=1>After</" + "c".repeat(50_000) + ">";
    assertThat(TagNames.bounded(page))
        .startsWith("<p>Before</p><aaa")
        .contains("a b=1>After</ccc")
        .endsWith("c>")
        .hasSizeLessThan(41_000);
  }
}
