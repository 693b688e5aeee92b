package org.copydesk.training.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;
import org.copydesk.enrich.authority.ShippedAuthority;
import org.junit.jupiter.api.Test;

class ShippedIndexTest {
  private static final Path LISTS = Path.of("src/main/authority");

  @Test
  void shippedIndexIsTheOneThatWasCompiledFromTheListsAsTheyAre() throws IOException {
    TreeMap<String, String> compiled = new TreeMap<>(Manifest.read(LISTS).checksums());
    String index = compiled.remove("shipped.index");
    compiled.remove("cities.pbf");

    assertThat(compiled)
        .as("a list has changed since; model-training/run authority compiles the index anew")
        .isEqualTo(Manifest.of(LISTS).checksums());
    assertThat(ShippedAuthority.load().checksum()).isEqualTo(index);
  }
}
