package org.copydesk.training.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class CityFileTest {
  /// Two towns as protocol buffers: the second's coordinates are 1 and -2 units away from the
  /// first's.
  private static final String TOWNS =
      "20 08aa01 1203c3856d 1a024e4f 3a0450504c43 420131 48e807 50c09a0c 58a0c21e"
          + "0d 080a 120141 1a024e4f 5002 5803";

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  @Test
  void fieldsAreReadAndCoordinatesAddUp() {
    List<City> cities = CityFile.read(bytes(TOWNS));

    City first = cities.getFirst();
    assertThat(first.id()).isEqualTo(85);
    assertThat(first.name()).isEqualTo("Åm");
    assertThat(first.country()).isEqualTo("NO");
    assertThat(first.feature()).isEqualTo("PPLC");
    assertThat(first.admin()).isEqualTo("1");
    assertThat(first.population()).isEqualTo(1000);
    City second = cities.get(1);
    assertThat(second.population()).isZero();
    assertThat(second.longitude() - first.longitude()).isCloseTo(1e-5, within(1e-9));
    assertThat(second.latitude() - first.latitude()).isCloseTo(-2e-5, within(1e-9));
  }

  @Test
  void unknownFieldIsNamed() {
    assertThatThrownBy(() -> CityFile.read(bytes("02 7805"))).hasMessageContaining("field 15");
  }
}
