package org.copydesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          https://a.example/x          | https://b.example/        | https://a.example/x
          /x                           | https://b.example/y/z     | https://b.example/x
          x                            | https://b.example/y/z     | https://b.example/y/x
          x                            | https://b.example         | https://b.example/x
          ../x                         | https://b.example/y/z/    | https://b.example/y/x
          //c.example/x                | https://b.example/        | https://c.example/x
          ?p=1                         | https://b.example/y?p=0#f | https://b.example/y?p=1
          #f                           | https://b.example/y       | https://b.example/y#f
          /größe x[1]                  | https://b.example/        | https://b.example/größe%20x%5B1%5D
          `https://a.example/long\n   /path` | https://b.example/  | https://a.example/long/path
          urn:x:1                      | https://b.example/        | urn:x:1
          """)
  void relativeAddressesAreResolved(String address, String base, String absolute) {
    assertThat(Addresses.absolute(address.replace("\\n", "\n"), Optional.of(base)))
        .hasValue(absolute);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /x       | ``
          ` `      | https://b.example/
          /x       | mailto:desk@b.example
          /x       | /relative/too
          ::       | https://b.example/
          """)
  void whatCannotBeResolvedIsAbsent(String address, String base) {
    assertThat(Addresses.absolute(address, Optional.of(base))).isEmpty();
  }
}
