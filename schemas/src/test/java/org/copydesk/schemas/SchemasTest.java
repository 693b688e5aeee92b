package org.copydesk.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SchemasTest {
  private static final Path RELEASED = Path.of("released");

  @Test
  void everyRecordFieldAndEnumSymbolHasASentence() {
    Set<String> seen = new HashSet<>();
    ReleasedSchemas.current().values().forEach(schema -> requireDocs(schema, seen));
    assertThat(seen).hasSizeGreaterThan(20);
  }

  private static void requireDocs(Schema schema, Set<String> seen) {
    switch (schema.getType()) {
      case RECORD -> {
        if (!seen.add(schema.getFullName())) {
          return;
        }
        assertThat(schema.getDoc()).as(schema.getFullName()).endsWith(".");
        for (Schema.Field field : schema.getFields()) {
          assertThat(field.doc())
              .as(schema.getName() + "." + field.name())
              .isNotNull()
              .endsWith(".");
          requireDocs(field.schema(), seen);
        }
      }
      case ENUM -> {
        assertThat(schema.getEnumDefault())
            .as(schema.getName() + " needs a default")
            .isEqualTo("UNKNOWN");
        for (String symbol : schema.getEnumSymbols()) {
          assertThat(schema.getDoc())
              .as(schema.getName())
              .containsPattern("(?m)^" + symbol + ": .+[.]$");
        }
      }
      case UNION -> schema.getTypes().forEach(type -> requireDocs(type, seen));
      case ARRAY -> requireDocs(schema.getElementType(), seen);
      case MAP -> requireDocs(schema.getValueType(), seen);
      default -> {}
    }
  }

  @TestFactory
  Stream<DynamicTest> everySchemaIsFullTransitiveWithAllThatWereReleased() throws IOException {
    List<Path> released;
    try (Stream<Path> files = Files.walk(RELEASED)) {
      released = files.filter(file -> file.toString().endsWith(".avsc")).sorted().toList();
    }
    assertThat(released).isNotEmpty();
    return released.stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> requireCompatible(file)));
  }

  private static void requireCompatible(Path file) throws IOException {
    Schema old = new Schema.Parser().parse(file.toFile());
    assertThat(ReleasedSchemas.current())
        .as("what was released must not vanish")
        .containsKey(old.getName());
    Schema current = current(old.getName());
    assertThat(compatible(current, old)).as("this version reads what %s wrote", file).isTrue();
    assertThat(compatible(old, current)).as("%s reads what this version writes", file).isTrue();
  }

  private static Schema current(String name) {
    return Objects.requireNonNull(ReleasedSchemas.current().get(name));
  }

  private static boolean compatible(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType()
        == SchemaCompatibilityType.COMPATIBLE;
  }

  @Test
  void aRemovedFieldWithoutDefaultWouldBeNoticed() {
    Schema current = current("Receipt");
    List<Schema.Field> fewer =
        current.getFields().stream()
            .filter(field -> !field.name().equals("outcome"))
            .map(field -> new Schema.Field(field, field.schema()))
            .toList();
    Schema broken =
        Schema.createRecord(current.getName(), "", current.getNamespace(), false, fewer);
    assertThat(compatible(current, broken)).isFalse();
  }
}
