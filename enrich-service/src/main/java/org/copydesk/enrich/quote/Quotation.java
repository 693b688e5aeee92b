package org.copydesk.enrich.quote;

import java.util.List;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Token;
import org.jspecify.annotations.Nullable;

/// Tells somebody's words from what else stands in quotation marks: titles, nicknames, words that
/// are talked about, and words that the reporter keeps at a distance.
///
/// @param before the reporter's words before it in the sentence
/// @param after those after it
record Quotation(Passage passage, Quoted quoted, List<Token> before, List<Token> after) {
  private static final int FEW = 2;
  private static final int NEAR = 9;
  private static final int MANY = 5;
  private static final int ENOUGH = 3;

  /// @param attributed whether the words beside it say who speaks
  /// @param cue whether there is a verb of saying beside it
  /// @param leadsIn whether the words before it lead straight into it
  /// @param follows whether it belongs to a sentence or a passage with another quote
  /// @param said whether the words after it say who speaks
  boolean is(boolean attributed, boolean said, boolean cue, boolean leadsIn, boolean follows) {
    int words = quoted.words(passage);
    boolean sentence = quoted.sentence(passage);
    boolean spoken = (attributed || cue) && (quoted.leadsToAttribution(passage) || leadsIn);
    if (named() || chanted() || nickname() || named(said, leadsIn)) {
      return false;
    }
    if (sentence) {
      boolean whole = quoted.wholeSentence(passage);
      return spoken || (whole && (words >= ENOUGH || follows)) || (attributed && words >= ENOUGH);
    }
    if (words <= FEW) {
      boolean noun = nounFollows() && after.getFirst().shape() == Token.Shape.LOWER;
      return cue && near() && !noun && !definite();
    }
    if (attributive()) {
      return cue && words >= MANY;
    }
    return cue
        || attributed
        || (words > MANY || (words == MANY && follows))
        || (follows && words > ENOUGH);
  }

  /// A name of something, unless it is said to be speech. Americans put the full stop within it.
  private boolean named(boolean said, boolean leadsIn) {
    boolean within = !before.isEmpty() && !leadsIn && quoted.endsWithFullStop(passage);
    return (quoted.title(passage) || (within && quoted.titleCase(passage)))
        && !said
        && !introduced(leadsIn);
  }

  /// Ruiz said, "…"
  private boolean introduced(boolean leadsIn) {
    return leadsIn && (before.getLast().is(":") || before.getLast().is(","));
  }

  /// the term "…", a film titled "…", his novel, "…".
  private boolean named() {
    Token last = word(0);
    if (last == null) {
      return false;
    }
    boolean naming = Speech.NAMING.has(last.text());
    boolean nameAs = last.is("as") && word(1) != null && Speech.NAMING.has(word(1).text());
    boolean work =
        Speech.WORK.has(last.text())
            && quoted.beginsSentence(passage)
            && !quoted.endsSentence(passage);
    return (naming && !colonBefore()) || nameAs || work || byname();
  }

  /// The locals call it "the Old Lad".
  private boolean byname() {
    String text = quoted.text(passage);
    boolean the = text.startsWith("the ") && quoted.words(passage) <= ENOUGH;
    return the && before.stream().anyMatch(token -> token.is("call") || token.is("calls"));
  }

  /// shouts of "…", a banner that read "…".
  private boolean chanted() {
    Token last = word(0);
    Token noun = word(1);
    return last != null && noun != null && last.is("of") && Speech.CHANT.has(noun.text());
  }

  /// Dwayne "The Rock" Johnson.
  private boolean nickname() {
    Token last = before.isEmpty() ? null : before.getLast();
    boolean nameBefore = last != null && last.capital() && last.end() + 1 >= quoted.open();
    boolean nameAfter =
        !after.isEmpty()
            && after.getFirst().capital()
            && after.getFirst().start() <= quoted.close() + 1;
    return nameBefore
        && nameAfter
        && quoted.words(passage) <= ENOUGH
        && !quoted.endsSentence(passage);
  }

  private boolean colonBefore() {
    return !before.isEmpty() && before.getLast().is(":");
  }

  /// a "historic" step: between an article and a noun.
  private boolean attributive() {
    Token last = before.isEmpty() ? null : before.getLast();
    boolean article =
        last != null && (Words.isDeterminer(last) || last.shape() == Token.Shape.POSSESSIVE);
    return article && nounFollows();
  }

  private boolean nounFollows() {
    Token next = after.isEmpty() ? null : after.getFirst();
    return next != null
        && next.word()
        && !Speech.FUNCTION.has(next.text())
        && !Speech.ADVERB.has(next.text())
        && !Words.isPreposition(next)
        && !Words.beginsClause(next)
        && !Words.isRelative(next)
        && !Speech.isCue(next.text());
  }

  /// Whether the verb that gives a word or two to somebody stands close to them.
  private boolean near() {
    Cues cues = new Cues(before);
    int cue = cues.last();
    return cue == Cues.NONE
        || cue >= before.size() - NEAR
        || Speech.CALL.has(before.get(cue).text());
  }

  /// the "special zone": known before.
  private boolean definite() {
    Token last = before.isEmpty() ? null : before.getLast();
    return last != null
        && (List.of("the", "this", "these", "those", "their", "its", "his", "her")
                .contains(Words.lower(last))
            || last.shape() == Token.Shape.POSSESSIVE);
  }

  /// A word before the quote, counted backwards; commas do not count.
  private @Nullable Token word(int back) {
    int left = back;
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).word() && left-- == 0) {
        return before.get(i);
      }
    }
    return null;
  }
}
