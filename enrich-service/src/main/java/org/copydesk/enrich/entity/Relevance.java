package org.copydesk.enrich.entity;

import java.util.List;
import org.copydesk.news.TextField;

/// How much a story is about an entity, 0 to 1: more the more often it is named, in the headline
/// and at the top.
final class Relevance {
  private static final double IN_HEADLINE = 0.35;
  private static final double AT_THE_TOP = 0.2;
  private static final double EACH = 0.09;
  private static final double EACH_DEMONYM = 0.03;
  private static final double AT_MOST = 0.45;
  private static final int TOP_PASSAGES = 3;

  private Relevance() {}

  /// @param demonyms words for its people, where it is a country
  static double of(List<Spot> spots, int demonyms) {
    boolean headline =
        spots.stream().anyMatch(spot -> spot.passage().field().field() == TextField.HEADLINE);
    boolean top = spots.stream().anyMatch(spot -> spot.passage().number() < TOP_PASSAGES);
    return Math.min(AT_MOST, EACH * spots.size() + EACH_DEMONYM * demonyms)
        + (headline ? IN_HEADLINE : 0)
        + (top ? AT_THE_TOP : 0);
  }
}
