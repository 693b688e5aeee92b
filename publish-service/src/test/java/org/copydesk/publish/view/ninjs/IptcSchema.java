package org.copydesk.publish.view.ninjs;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The IPTC's own schemas of ninjs, which lie beside some checkouts; tests that need them are
/// skipped elsewhere. Formats such as uri and date-time are asserted.
final class IptcSchema {
  private final Schema schema;

  private IptcSchema(Schema schema) {
    this.schema = schema;
  }

  /// The schema of a version, for example 3.1.
  static IptcSchema of(String version) throws IOException {
    Optional<Path> folder =
        Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
            .map(path -> path.resolve("shared/data/ninjs"))
            .filter(Files::isDirectory)
            .findFirst();
    Assumptions.assumeTrue(folder.isPresent(), "IPTC's schemas are not on this machine");
    String geo = Files.readString(folder.orElseThrow().resolve("GeoJSON-schema.json"));
    String ninjs =
        Files.readString(folder.orElseThrow().resolve("ninjs-schema_" + version + ".json"));
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemas(
                    uri -> uri.contains("geojson") || uri.contains("GeoJSON") ? geo : null));
    return new IptcSchema(registry.getSchema(ninjs, InputFormat.JSON));
  }

  /// The names of the properties that an item may have.
  List<String> properties() {
    return List.copyOf(schema.getSchemaNode().at("/$defs/ninjsType/properties").propertyNames());
  }

  /// What is wrong with an item.
  List<Error> errors(String json) {
    return schema.validate(
        json,
        InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }
}
