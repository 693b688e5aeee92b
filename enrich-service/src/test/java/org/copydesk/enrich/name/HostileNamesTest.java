package org.copydesk.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import org.copydesk.enrich.text.StoryText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that would hold up the line if anything grew faster than the text.
class HostileNamesTest {
  private static final ChainRecogniser RECOGNISER = ChainRecogniser.shipped();
  private static final int CHARACTERS = 150_000;

  /// What code may take that is not compiled yet. With the square of the text it would be more than
  /// ten times as much.
  private static final long ALWAYS_ALLOWED_NANOS = 2_000_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A",
        "Ab ",
        "ab ",
        "Ada Lindqvist ",
        "University of the ",
        "Mr. ",
        "U.S. ",
        "NATO, ",
        "🙂 Ada. ",
        "e\u0301\u0301\u0301 ",
        "\u05D0\u05D1 ",
        "— ",
        "\u0000\u0001 ",
        "X of X and X for the X ",
        "Rovers 2 United 1\n"
      })
  void timeGrowsWithTheTextAndNotFaster(String piece) {
    StoryText once = Stories.of("", piece.repeat(CHARACTERS / piece.length()));
    StoryText twice = Stories.of("", piece.repeat(2 * CHARACTERS / piece.length()));
    recognitionTime(once);

    long time = recognitionTime(once);

    assertThat(recognitionTime(twice)).isLessThan(Math.max(5 * time, ALWAYS_ALLOWED_NANOS));
  }

  /// The least of three, in nanoseconds of processor time.
  private static long recognitionTime(StoryText text) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      RECOGNISER.recognise(text);
      least =
          Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }
    return least;
  }

  @Test
  void tornCharactersAreRead() {
    assertThatCode(() ->
            RECOGNISER.recognise(
                Stories.of("\uD83D", "\uDE42 Oslo \uD83D\uD83D Bergen\uDE42's \uD83D")))
        .doesNotThrowAnyException();
  }
}
