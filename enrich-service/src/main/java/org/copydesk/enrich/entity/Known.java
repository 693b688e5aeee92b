package org.copydesk.enrich.entity;

import java.util.List;
import java.util.Locale;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// A known name where the recogniser has found none: to be believed or not.
record Known(Setting setting, Passage passage, Sentence sentence, Lookup.Match match) {
  private static final double PROMINENT = 0.5;
  private static final double IN_FOREIGN_TEXT = 0.42;

  /// Whether it is one.
  ///
  /// @param flat whether capitals say nothing here
  boolean trusted(boolean flat) {
    Entry best = match.best();
    boolean several = match.to() - match.from() > 1;
    String name =
        passage
            .field()
            .words(
                sentence.tokens().get(match.from()).start(),
                sentence.tokens().get(match.to() - 1).end());
    if (insideLonger() || (best.type() == EntityType.TOPIC)) {
      return false;
    }
    if (several) {
      boolean person = best.type() == EntityType.PERSON;
      return best.prominence() >= (person || !setting.readable() ? PROMINENT : 0)
          && (!flat || best.prominence() >= PROMINENT);
    }
    double enough = setting.readable() ? PROMINENT : IN_FOREIGN_TEXT;
    return best.type() != EntityType.PERSON
        && best.prominence() >= enough
        && (!isOrdinary(name)
            || (WordClass.NEVER_ALONE.has(name)
                && !flat
                && Lookup.isBody(best, sentence.tokens(), match.from())))
        && !(flat && setting.lowerCase().contains(name.toLowerCase(Locale.ROOT)))
        && !Trimmer.isCurrency(sentence.tokens(), match.to())
        && (!setting.nounsAreCapitalised() || isWellKnownPlace(best));
  }

  /// In German every noun has a capital.
  private static boolean isWellKnownPlace(Entry entry) {
    return entry.type() == EntityType.PLACE && !entry.kind().equals("district");
  }

  /// Whether an unknown capitalised word stands beside it, so that both may be one longer name.
  private boolean insideLonger() {
    List<Token> tokens = sentence.tokens();
    boolean after = match.to() < tokens.size() && isNamelike(tokens.get(match.to()));
    boolean before = match.from() > 1 && isNamelike(tokens.get(match.from() - 1));
    return match.to() - match.from() == 1 && !setting.nounsAreCapitalised() && (after || before);
  }

  private static boolean isNamelike(Token token) {
    return token.shape() == Token.Shape.CAPITALISED
        && !token.is(WordClass.BREAK)
        && !token.is(WordClass.TITLE)
        && !token.is(WordClass.NEVER_ALONE);
  }

  private boolean isOrdinary(String name) {
    return WordClass.BREAK.has(name)
        || WordClass.NEVER_ALONE.has(name)
        || WordClass.NO_ACRONYM.has(name)
        || WordClass.TITLE.has(name)
        || setting.isDemonym(name)
        || (name.chars().anyMatch(Character::isLowerCase)
            && setting.lowerCase().contains(name.toLowerCase(Locale.ROOT)));
  }
}
