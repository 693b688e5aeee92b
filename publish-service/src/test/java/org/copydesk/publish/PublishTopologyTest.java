package org.copydesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.news.Change;
import org.copydesk.news.Mention;
import org.copydesk.publish.view.ninjs.NinjsJson;
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
  void ninjsItemSaysTheSameInAvroAndInJson() {
    desk.send(Articles.content(1, Change.CREATED, "The Arno rose."));

    assertThat(desk.ninjsItemRecords()).hasSize(1);
    assertThat(desk.ninjsRecords().getFirst().value())
        .contains("The Arno rose.")
        .isEqualTo(NinjsJson.of(desk.ninjsItemRecords().getFirst().value()));
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
