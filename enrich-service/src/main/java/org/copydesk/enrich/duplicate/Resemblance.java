package org.copydesk.enrich.duplicate;

/// How alike two texts are, as their signatures tell.
///
/// @param jaccard shingles in both as a share of those in either
/// @param containment shingles in both as a share of the shorter text's
/// @param ratio the longer text's shingles as a multiple of the shorter's
/// @param names names in both as a share of those of the text that has fewer
/// @param numbers numbers, likewise
public record Resemblance(
    double jaccard, double containment, double ratio, double names, double numbers) {
  private static final double LEAST_CONTAINMENT = 0.45;
  private static final double MORE_FOR_EACH_TIME_AS_LONG = 0.1;
  private static final double MOST_TO_ASK = 0.85;
  private static final double LEAST_FACTS = 0.3;
  private static final double LEAST_FACTS_TOGETHER = 1.0;
  private static final double WORDS_OF_A_FORM = 0.3;
  private static final double FACTS_OF_A_FORM = 0.8;

  /// Whether one is a light edit, a cut or an extension of the other. The same words around other
  /// names or other numbers are a form filled in again: tomorrow's weather, another match. A long
  /// text has much of any short one by chance.
  public boolean nearDuplicate() {
    double asked = LEAST_CONTAINMENT + MORE_FOR_EACH_TIME_AS_LONG * (ratio - 1);
    return containment >= Math.min(MOST_TO_ASK, asked)
        && Math.min(names, numbers) >= LEAST_FACTS
        && names + numbers >= LEAST_FACTS_TOGETHER;
  }

  /// Whether both are the same form, filled in with other names or other numbers: two events.
  public boolean formFilledInAgain() {
    return containment >= WORDS_OF_A_FORM
        && (Math.min(names, numbers) < LEAST_FACTS || names + numbers < FACTS_OF_A_FORM);
  }
}
