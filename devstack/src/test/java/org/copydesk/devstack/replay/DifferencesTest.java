package org.copydesk.devstack.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.devstack.replay.Difference.Kind;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.EntityType;
import org.copydesk.news.TextField;
import org.copydesk.news.TopicAnnotation;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private static Entity entity(String id, EntityType type, int... starts) {
    List<EntityMention> mentions =
        java.util.Arrays.stream(starts)
            .mapToObj(start -> new EntityMention(TextField.TEXT, start, start + 4, "Oslo"))
            .toList();
    return Entity.newBuilder()
        .setId(id)
        .setName(id)
        .setType(type)
        .setRelevance(1)
        .setConfidence(1)
        .setMentions(mentions)
        .setAnnotator("names")
        .build();
  }

  private static Enrichment of(Entity... entities) {
    return Enrichment.newBuilder().setEntities(List.of(entities)).build();
  }

  private static List<Kind> kinds(Enrichment before, Enrichment after) {
    return Differences.of(before, after).stream().map(Difference::kind).toList();
  }

  @Test
  void sameWordsAreTheSameEntityWhateverItIsCalled() {
    Enrichment place = of(entity("oslo", EntityType.PLACE, 0, 20));
    assertThat(kinds(place, place)).isEmpty();
    assertThat(kinds(place, of(entity("oslo", EntityType.ORGANISATION, 20))))
        .containsExactly(Kind.ENTITY_CHANGED_TYPE);
    assertThat(kinds(place, of(entity("oslo-2", EntityType.PLACE, 0))))
        .containsExactly(Kind.ENTITY_CHANGED_ID);
  }

  @Test
  void otherWordsAreAnotherEntity() {
    assertThat(kinds(of(entity("a", EntityType.PLACE, 0)), of(entity("b", EntityType.PLACE, 50))))
        .containsExactly(Kind.ENTITY_APPEARED, Kind.ENTITY_WENT);
  }

  @Test
  void topicsAreComparedByTheirCodes() {
    Enrichment sport =
        Enrichment.newBuilder()
            .setTopics(
                List.of(
                    TopicAnnotation.newBuilder()
                        .setScheme("medtop")
                        .setCode("15000000")
                        .setName("sport")
                        .setConfidence(0.5)
                        .setAnnotator("topics")
                        .build()))
            .build();
    assertThat(kinds(of(), sport)).containsExactly(Kind.TOPIC_APPEARED);
    assertThat(kinds(sport, of())).containsExactly(Kind.TOPIC_WENT);
  }

  @Test
  void anotherRevisionAloneIsNoDifference() {
    Enrichment later = Enrichment.newBuilder(of()).setRevision(5).build();
    assertThat(Differences.areNone(of(), later)).isTrue();
    assertThat(Differences.areNone(of(), of(entity("a", EntityType.PLACE, 0)))).isFalse();
  }
}
