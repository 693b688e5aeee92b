package org.copydesk.enrich.name.rules;

import java.util.List;
import org.copydesk.news.TextField;

/// How much a story is about an entity, 0 to 1: more the more often it is named, in the headline
/// and at the top.
final class Relevance {
  private static final double IN_HEADLINE = 0.35;
  private static final double AT_THE_TOP = 0.2;
  private static final double EACH = 0.09;
  private static final double AT_MOST = 0.45;
  private static final int TOP_PASSAGES = 3;

  private Relevance() {}

  static double of(List<Find> finds) {
    boolean headline =
        finds.stream().anyMatch(find -> find.passage().field().field() == TextField.HEADLINE);
    boolean top = finds.stream().anyMatch(find -> find.passage().number() < TOP_PASSAGES);
    return Math.min(AT_MOST, EACH * finds.size())
        + (headline ? IN_HEADLINE : 0)
        + (top ? AT_THE_TOP : 0);
  }
}
