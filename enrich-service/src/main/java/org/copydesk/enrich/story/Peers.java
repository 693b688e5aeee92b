package org.copydesk.enrich.story;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.enrich.duplicate.Resemblance;
import org.copydesk.enrich.duplicate.Signature;
import org.copydesk.news.NearDuplicate;
import org.copydesk.news.PeerTold;
import org.copydesk.news.StoryPeer;
import org.jspecify.annotations.Nullable;

/// An article's near-duplicates. Whoever names another has been told by it, and is told by it when
/// it changes or goes: an article answers each question, and keeps everybody it has asked or
/// answered for as long as the two resemble each other.
final class Peers {
  private static final int MOST = 20;

  private final String uri;
  private final long sequence;
  private final @Nullable ByteBuffer signature;
  private final Outbox outbox;
  private final Map<String, StoryPeer> known = new LinkedHashMap<>();

  /// The peers of an article in a state.
  ///
  /// @param signature the article's; absent where it is not published, or can no longer be compared
  Peers(
      String uri,
      long sequence,
      @Nullable ByteBuffer signature,
      List<StoryPeer> known,
      Outbox outbox) {
    this.uri = uri;
    this.sequence = sequence;
    this.signature = signature;
    this.outbox = outbox;
    known.forEach(peer -> this.known.put(peer.getUri(), peer));
  }

  /// Asks another article that its lookup has found, unless it has been asked.
  void meet(String other) {
    if (!known.containsKey(other) && known.size() < MOST) {
      known.put(other, new StoryPeer(other, 0L, null));
      tell(other, true);
    }
  }

  /// Tells all peers that the article has changed.
  void changed() {
    known.keySet().forEach(other -> tell(other, true));
  }

  /// Tells all peers that the article is gone, and forgets them.
  void leave() {
    known.keySet().forEach(this::refuse);
    known.clear();
  }

  /// Takes what a peer has told. It may answer a question that came after one that it refused, and
  /// by then the refusal has made this article forget it; it keeps this article, which therefore
  /// takes it up again.
  void take(PeerTold told) {
    String other = told.getUri();
    StoryPeer before = known.get(other);
    if (told.getSignature().isEmpty()) {
      known.remove(other);
    } else if (signature == null) {
      takeUncompared(told, before);
    } else {
      Optional<Double> similarity = similarity(signature, told.getSignature().get());
      if (similarity.isEmpty() || (before == null && known.size() >= MOST)) {
        known.remove(other);
        refuse(other);
      } else {
        known.put(other, new StoryPeer(other, told.getSequence(), similarity.get()));
        if (told.getAsks() || before == null) {
          tell(other, false);
        }
      }
    }
  }

  /// An article too old to be compared keeps the peers it has, and makes no new ones.
  private void takeUncompared(PeerTold told, @Nullable StoryPeer before) {
    if (before == null || before.getSimilarity().isEmpty()) {
      known.remove(told.getUri());
      refuse(told.getUri());
    }
  }

  private static Optional<Double> similarity(ByteBuffer one, ByteBuffer other) {
    return Signature.read(one)
        .flatMap(mine -> Signature.read(other).map(mine::resemblance))
        .filter(Resemblance::nearDuplicate)
        .map(Resemblance::containment);
  }

  private void tell(String other, boolean asks) {
    outbox.send(other, new PeerTold(uri, sequence, signature, asks));
  }

  private void refuse(String other) {
    outbox.send(other, new PeerTold(uri, sequence, null, false));
  }

  /// As they are kept.
  List<StoryPeer> known() {
    return new ArrayList<>(known.values());
  }

  /// As everybody sees them.
  static List<NearDuplicate> shown(List<StoryPeer> peers) {
    return peers.stream()
        .filter(peer -> peer.getSimilarity().isPresent())
        .map(peer -> new NearDuplicate(peer.getUri(), peer.getSimilarity().orElse(0.0)))
        .sorted(
            Comparator.comparingDouble(NearDuplicate::getSimilarity)
                .reversed()
                .thenComparing(NearDuplicate::getArticleUri))
        .toList();
  }
}
