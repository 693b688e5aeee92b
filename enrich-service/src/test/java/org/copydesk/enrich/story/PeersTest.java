package org.copydesk.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.copydesk.news.PeerTold;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.StoryPeer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Two articles that tell each other whether they are near-duplicates.
class PeersTest {
  private static final String ONE = "urn:copydesk:desk:one";
  private static final String TWO = "urn:copydesk:wire:two";

  private final NewsWorld world = new NewsWorld(new Random(1), 4);
  private final PublishedArticle first = world.article(ONE, 1, 0);
  private final Desk one = new Desk(ONE);
  private final Desk two = new Desk(TWO);

  /// An article as its partition keeps it, and the messages that lie there for it.
  private static final class Desk extends SingleMessages {
    private final String uri;
    private final Queue<PeerTold> received = new ArrayDeque<>();
    private @Nullable Desk other;
    private @Nullable ByteBuffer signature;
    private long sequence;
    private List<StoryPeer> known = List.of();

    Desk(String uri) {
      this.uri = uri;
    }

    void is(PublishedArticle article) {
      signature = article.getEnrichment().getNearDuplicateSignature().orElse(null);
      sequence++;
    }

    void does(Consumer<Peers> step) {
      Peers peers = new Peers(uri, sequence, signature, known, this);
      step.accept(peers);
      known = peers.known();
    }

    void takesAll() {
      while (!received.isEmpty()) {
        PeerTold told = received.remove();
        does(peers -> peers.take(told));
      }
    }

    @Override
    public void send(String key, SpecificRecord message) {
      if (other != null) {
        other.received.add((PeerTold) message);
      }
    }
  }

  private void settle() {
    while (!one.received.isEmpty() || !two.received.isEmpty()) {
      one.takesAll();
      two.takesAll();
    }
  }

  /// Two that have found each other.
  private void met() {
    one.other = two;
    two.other = one;
    one.is(first);
    two.is(world.nearDuplicate(TWO, first, 0));
    two.does(peers -> peers.meet(ONE));
    settle();
    assertThat(one.known).extracting(StoryPeer::getUri).containsExactly(TWO);
    assertThat(two.known).extracting(StoryPeer::getUri).containsExactly(ONE);
  }

  private void turnsAwayAndBack() {
    two.is(world.article(TWO, 2, 3));
    two.does(Peers::changed);
    two.is(world.nearDuplicate(TWO, first, 0));
    two.does(Peers::changed);
  }

  @Test
  void articleThatTurnsAwayAndBackBeforeTheAnswerComesKnowsThatItIsKnown() {
    met();
    turnsAwayAndBack();
    settle();

    assertThat(one.known).extracting(StoryPeer::getUri).containsExactly(TWO);
    assertThat(two.known).extracting(StoryPeer::getUri).containsExactly(ONE);
    two.does(Peers::leave);
    settle();
    assertThat(one.known).isEmpty();
  }

  @Test
  void articleThatHasTurnedAwayByThenIsForgotten() {
    met();
    turnsAwayAndBack();
    one.takesAll();
    PeerTold refusal = two.received.remove();
    two.does(peers -> peers.take(refusal));
    two.is(world.article(TWO, 3, 3));
    two.does(Peers::changed);
    settle();

    assertThat(one.known).isEmpty();
    assertThat(two.known).isEmpty();
  }
}
