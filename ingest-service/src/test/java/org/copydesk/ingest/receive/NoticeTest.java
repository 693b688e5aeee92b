package org.copydesk.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.copydesk.ingest.receive.HttpEdge.assertProblem;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.copydesk.news.Action;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoticeTest {
  private final HttpEdge edge = new HttpEdge();

  @AfterEach
  void stop() {
    edge.close();
  }

  private HttpResponse<String> delete(String path, String body) throws Exception {
    return edge.send(
        edge.request("/v1/raw/desk/" + path).method("DELETE", BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> notice(String json) throws Exception {
    return edge.post("/v1/notices/desk", "application/json", json);
  }

  @Test
  void deletingAnItemKillsItWithTheReasonOnTheLaneOfNotices() throws Exception {
    HttpResponse<String> answer = delete("2026/1?reason=Wrong%20person.&version=4", "");
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).contains(edge.event().getEventId().orElseThrow());
    assertThat(edge.event().getAction()).isEqualTo(Action.KILL);
    assertThat(edge.event().getItemId()).isEqualTo("2026/1");
    assertThat(edge.event().getReason()).contains("Wrong person.");
    assertThat(edge.event().getItemVersion()).contains("4");
    assertThat(edge.event().getContent()).isEmpty();
    assertThat(edge.kafka.history().getFirst().topic()).isEqualTo(Topics.RAW_NOTICE.name());
  }

  @Test
  void theReasonMayComeInABody() throws Exception {
    assertThat(delete("1", "{\"reason\": \"Wrong person.\"}").statusCode()).isEqualTo(202);
    assertThat(edge.event().getReason()).contains("Wrong person.");
  }

  @Test
  void aKillWithoutReasonIsRefused() throws Exception {
    assertProblem(delete("1", ""), 400);
    assertProblem(delete("1?reason=%20", ""), 400);
    assertProblem(delete("1", "{}"), 400);
    assertProblem(delete("1", "because"), 400);
    assertProblem(delete("1?reason=" + "x".repeat(5000), ""), 400);
    assertThat(edge.events()).isEmpty();
  }

  @Test
  void withholdAndReleaseAreNoticesWithTheItemInTheBody() throws Exception {
    assertThat(
            notice("{\"itemId\": \"1\", \"action\": \"WITHHOLD\", \"reason\": \"Legal.\"}")
                .statusCode())
        .isEqualTo(202);
    assertThat(notice("{\"itemId\": \"1\", \"action\": \"RELEASE\"}").statusCode()).isEqualTo(202);
    assertThat(edge.events())
        .extracting(event -> event.getAction())
        .containsExactly(Action.WITHHOLD, Action.RELEASE);
  }

  @Test
  void wholeSourceIsWithdrawnAndReinstatedWithoutNamingAnItem() throws Exception {
    assertThat(notice("{\"action\": \"WITHDRAW_SOURCE\", \"reason\": \"Forged.\"}").statusCode())
        .isEqualTo(202);
    assertThat(notice("{\"action\": \"REINSTATE_SOURCE\"}").statusCode()).isEqualTo(202);
    assertThat(edge.events())
        .extracting(event -> event.getAction(), event -> event.getItemId())
        .containsExactly(tuple(Action.WITHDRAW_SOURCE, ""), tuple(Action.REINSTATE_SOURCE, ""));
    assertThat(edge.kafka.history())
        .allMatch(record -> record.topic().equals(Topics.RAW_NOTICE.name()));

    assertProblem(notice("{\"action\": \"WITHDRAW_SOURCE\"}"), 400);
    assertProblem(
        notice("{\"action\": \"WITHDRAW_SOURCE\", \"reason\": \"x\", \"itemId\": \"1\"}"), 400);
    assertThat(edge.events()).hasSize(2);
  }

  @Test
  void aSecondKillAfterAReleaseIsWrittenThoughItsIdIsThatOfTheFirst() throws Exception {
    String kill = "{\"itemId\": \"1\", \"action\": \"KILL\", \"reason\": \"Wrong person.\"}";
    String first = notice(kill).body();
    notice("{\"itemId\": \"1\", \"action\": \"RELEASE\"}");
    assertThat(notice(kill).body()).isEqualTo(first);
    assertThat(edge.events()).hasSize(3);
  }

  @Test
  void noticesThatSayTooLittleOrTooMuchAreRefused() throws Exception {
    assertProblem(notice("{\"itemId\": \"1\", \"action\": \"WITHHOLD\"}"), 400);
    assertProblem(notice("{\"itemId\": \"1\", \"reason\": \"x\"}"), 400);
    assertProblem(notice("{\"itemId\": \"1\", \"text\": \"x\"}"), 400);
    assertProblem(
        notice("{\"itemId\": \"1\", \"action\": \"KILL\", \"reason\": \"x\", \"text\": \"y\"}"),
        400);
    assertProblem(notice(""), 400);
    assertProblem(edge.post("/v1/notices/other", "application/json", "{}"), 403);
    assertThat(edge.events()).isEmpty();
  }
}
