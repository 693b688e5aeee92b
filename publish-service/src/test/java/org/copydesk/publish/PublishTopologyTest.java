package org.copydesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.news.Change;
import org.copydesk.news.Mention;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PublishTopologyTest extends DeskTest {
  @Test
  void correctionThatRemovesANameRetractsItsMention() {
    desk.send(Articles.content(1, Change.CREATED, "Arno met Tiber, then Tiber left."));
    desk.send(Articles.content(2, Change.CORRECTED, "🙂 then Tiber left."));

    assertThat(Desk.folded(desk.mentionRecords()).values())
        .extracting(Mention::getSurface, Mention::getStart, Mention::getArticleVersion)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Tiber", 7, 2L));
  }

  @Test
  void ninjsItemIsValidByIptcsOwnSchema() throws Exception {
    desk.send(Articles.content(1, Change.CREATED, "The Arno rose."));
    String item = desk.ninjsRecords().getFirst().value();
    assertThat(item)
        .contains("\"pubStatus\":\"usable\"")
        .contains("The Arno rose.")
        .contains("mediatopic/04000000");

    Optional<Path> schemas =
        Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
            .map(path -> path.resolve("shared/data/ninjs"))
            .filter(Files::isDirectory)
            .findFirst();
    Assumptions.assumeTrue(schemas.isPresent(), "IPTC's schemas are not on this machine");
    String geo = Files.readString(schemas.orElseThrow().resolve("GeoJSON-schema.json"));
    String ninjs = Files.readString(schemas.orElseThrow().resolve("ninjs-schema_3.0.json"));
    var registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemas(
                    uri -> uri.contains("geojson") || uri.contains("GeoJSON") ? geo : null));
    assertThat(registry.getSchema(ninjs, InputFormat.JSON).validate(item, InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void topologyReadsLikeTheDesign() throws Exception {
    String printed = Desk.topology(Desk.config(state)).describe().toString();
    Path golden = Path.of("src/test/resources/org/copydesk/publish/topology.txt");
    if ("write".equals(System.getProperty("copydesk.golden"))) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(golden));
  }
}
