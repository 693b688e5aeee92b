package org.copydesk.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.copydesk.ingest.RawEvents;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.Action;
import org.copydesk.news.RawEvent;
import org.junit.jupiter.api.Test;

/// What a document says of other items of its source.
class NoticesToOthersTest {
  private static final String STORY = "<body><body.content><p>Rain.</p></body.content></body>";

  private static Reading.Parsed read(String itemId, String docdata) {
    String nitf = "<nitf><head>%s</head>%s</nitf>".formatted(docdata, STORY);
    RawEvent event =
        RawEvent.newBuilder(
                RawEvents.document(itemId, "application/nitf+xml", nitf.getBytes(UTF_8)))
            .setEventId("e-1")
            .build();
    return (Reading.Parsed) DocumentReader.read(event, SourceSettings.none(), Optional.empty());
  }

  private static List<RawEvent> notices(String itemId, String docdata) {
    return read(itemId, docdata).notices();
  }

  @Test
  void canceledDocumentIsKilledWithTheEditorsReason() {
    List<RawEvent> notices =
        notices(
            "V2",
            "<docdata management-status='usable' management-doc-idref='V1' management-idref-status='canceled'><ed-msg info='Wrong ferry.'/></docdata>");

    assertThat(notices)
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.getItemId()).isEqualTo("V1");
          assertThat(notice.getSource()).isEqualTo("desk");
          assertThat(notice.getAction()).isEqualTo(Action.KILL);
          assertThat(notice.getReason()).contains("Wrong ferry.");
          assertThat(notice.getPartOf()).contains("e-1");
          assertThat(notice.getEventId()).contains("e-1#0");
        });
  }

  @Test
  void withheldAndEmbargoedDocumentsAreWithheldAndNothingIsReleased() {
    String named = "<docdata management-doc-idref='V1' management-idref-status='%s'/>";

    assertThat(notices("V2", named.formatted("withheld")))
        .extracting(RawEvent::getAction)
        .containsExactly(Action.WITHHOLD);
    assertThat(notices("V2", named.formatted("embargoed")))
        .extracting(RawEvent::getAction)
        .containsExactly(Action.WITHHOLD);
    assertThat(notices("V2", named.formatted("usable"))).isEmpty();
    assertThat(read("V2", named.formatted("usable")).article().getProvenance().getWarnings())
        .anyMatch(warning -> warning.contains("send a release"));
  }

  @Test
  void killReachesTheStoryThatItsKeyNames() {
    String kill =
        "<docdata management-status='canceled'><doc-id id-string='V2'/><du-key key='FERRY-SINKS' version='3'/></docdata>";

    assertThat(notices("V2", kill))
        .extracting(RawEvent::getItemId, RawEvent::getAction)
        .containsExactly(tuple("FERRY-SINKS", Action.KILL));
    assertThat(notices("FERRY-SINKS", kill)).isEmpty();
  }

  @Test
  void updateUnderTheSameKeyKillsNothing() {
    assertThat(
            notices(
                "V2", "<docdata management-status='usable'><du-key key='FERRY-SINKS'/></docdata>"))
        .isEmpty();
  }

  @Test
  void documentThatNamesItselfIsOnlyItself() {
    assertThat(
            notices(
                "V1", "<docdata management-doc-idref='V1' management-idref-status='canceled'/>"))
        .isEmpty();
  }
}
