package org.copydesk.accurate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTest {
  private final WordPieces pieces = new WordPieces(List.of());

  private List<Window> windows(String text) {
    return Windows.of(Texts.of("", text), pieces);
  }

  @Test
  void anEmptyTextHasNone() {
    assertThat(windows("")).isEmpty();
  }

  @Test
  void sentencesShareAWindowAsLongAsTheyFit() {
    List<Window> windows = windows("Oslo waited. ".repeat(50));
    assertThat(windows).hasSize(2);
    assertThat(windows.get(0).firsts()).hasSize(126);
    assertThat(windows.get(1).begin()).isEqualTo(126);
    assertThat(windows).allMatch(window -> window.pieces()[0] == WordPieces.START);
  }

  @Test
  void aSentenceLongerThanAWindowIsCut() {
    List<Window> windows = windows("and Oslo ".repeat(100));
    assertThat(windows).hasSize(2);
    assertThat(windows.get(1).begin()).isEqualTo(127);
    assertThat(windows.get(1).firsts()).hasSize(73);
  }

  @Test
  void whatComesAfterEightyWindowsIsNotRead() {
    assertThat(windows("Oslo waited. ".repeat(50_000))).hasSize(80);
    assertThat(windows("and Oslo ".repeat(50_000))).hasSize(80);
  }
}
