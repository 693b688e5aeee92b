package org.copydesk.training.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListFileTest {
  @TempDir Path folder;

  private ListFile list(String text) throws IOException {
    return new ListFile(Files.writeString(folder.resolve("clubs.psv"), text));
  }

  @Test
  void fieldsAndTheirValuesAreRead() throws IOException {
    List<List<String>> read = new ArrayList<>();

    list("# a comment\n\nVellbruk FC| sport:Vellbruk ;;VFC||3\n")
        .forEach(
            4,
            line -> read.add(List.of(line.text(0), line.texts(1).toString(), "" + line.number(2))));

    assertThat(read).containsExactly(List.of("Vellbruk FC", "[sport:Vellbruk, VFC]", "0.0"));
  }

  @Test
  void mistakesNameFileAndLine() throws IOException {
    ListFile list = list("# a comment\nVellbruk FC|HV\n");

    assertThatThrownBy(() -> list.forEach(3, line -> {}))
        .hasMessageContaining("clubs.psv, line 2: has 2 fields instead of 3: Vellbruk FC|HV");
  }

  @Test
  void mistakesOfAnEntryNameItsLine() throws IOException {
    ListFile list = list("Vellbruk FC|7\n");

    assertThatThrownBy(() -> list.forEach(2, line -> Prominence.rank((int) line.number(1))))
        .hasMessageContaining("line 1: rank 7 is not 1 to 5");
  }
}
