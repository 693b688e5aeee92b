package org.copydesk.ingest.ninjs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.copydesk.ingest.document.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The complete fixtures of each generation are what the IPTC's schemas say, so that what is tested
/// is ninjs and not our idea of it.
class NinjsSchemaTest {
  @ParameterizedTest
  @CsvSource({"v1-complete, 1.4", "v2-lower-case, 2.1", "v3-complete, 3.1"})
  void completeFixtureIsValidByItsSchema(String fixture, String version) throws IOException {
    Path schemas = SharedData.folder("ninjs");
    String geo = Files.readString(schemas.resolve("GeoJSON-schema.json"));
    String schema = Files.readString(schemas.resolve("ninjs-schema_" + version + ".json"));
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemas(
                    uri -> uri.contains("geojson") || uri.contains("GeoJSON") ? geo : null));

    assertThat(
            registry
                .getSchema(schema, InputFormat.JSON)
                .validate(fixture(fixture), InputFormat.JSON))
        .isEmpty();
  }

  private static String fixture(String name) throws IOException {
    try (var in =
        Objects.requireNonNull(
            NinjsSchemaTest.class.getResourceAsStream("fixtures/" + name + ".json"), name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
