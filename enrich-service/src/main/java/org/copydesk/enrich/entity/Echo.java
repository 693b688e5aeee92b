package org.copydesk.enrich.entity;

import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.CodePoints;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// Finds again what the story has named, where neither recogniser nor authority file saw it.
///
/// @param found where something has been found
record Echo(Setting setting, Clustering clustering, Taken found) {
  private static final double CONFIDENCE = 0.8;
  private static final int MOST_WORDS = 6;

  void in(Passage passage) {
    boolean flat = passage.shouting() || passage.titleCase();
    for (Sentence sentence : passage.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (isNameWord(token)
            && clustering.forms().begins(token.text())
            && found.free(passage, token.start(), token.end())
            && !setting.credits().cover(passage, token.start())) {
          at(passage, sentence, i, flat);
        }
      }
    }
  }

  /// Oslo, al-Khatib
  private static boolean isNameWord(Token token) {
    return token.capital()
        || (token.shape() == Token.Shape.LOWER
            && token.text().length() > 3
            && CodePoints.any(token.text(), Character::isUpperCase));
  }

  private void at(Passage passage, Sentence sentence, int from, boolean flat) {
    List<Token> tokens = sentence.tokens();
    int most = Math.min(tokens.size(), from + MOST_WORDS);
    for (int to = most; to > from; to--) {
      if (!tokens.get(to - 1).word()
          || !found.free(passage, tokens.get(from).start(), tokens.get(to - 1).end())) {
        continue;
      }
      Spot spot =
          new Spot(passage, sentence, from, to, EntityType.UNKNOWN, CONFIDENCE, Spot.Origin.KNOWN);
      Optional<Cluster> bearer = bearer(spot, flat);
      if (bearer.isPresent()) {
        bearer.get().add(spot);
        found.take(spot);
        return;
      }
    }
  }

  private Optional<Cluster> bearer(Spot spot, boolean flat) {
    String key = NameKey.of(spot.name());
    List<Cluster> bearers = clustering.forms().bearers(key);
    boolean sure = clustering.forms().isSure(key);
    if (bearers.isEmpty() || (!flat && insideLonger(spot)) || isOrdinary(spot, flat)) {
      return Optional.empty();
    }
    if (!sure && (flat || bearers.stream().anyMatch(c -> c.type() != EntityType.PERSON))) {
      return Optional.empty();
    }
    return clustering.bearers().of(new Name(key), spot, bearers);
  }

  /// A common word has its capital from the sentence: "Union leaders", "Council tax".
  private boolean isOrdinary(Spot spot, boolean flat) {
    if (spot.words() > 1) {
      return false;
    }
    String word = spot.name();
    String small = word.toLowerCase(java.util.Locale.ROOT);
    boolean starts = flat || spot.startsSentence();
    boolean ordinary = WordClass.NEVER_ALONE.has(word) || setting.lowerCase().contains(small);
    return WordClass.BREAK.has(word)
        || setting.isDemonym(word)
        || (flat && word.length() > 1 && WordClass.BREAK.has(word.charAt(0) + small.substring(1)))
        || (starts && ordinary)
        || word.length() < 2
        || Trimmer.isHyphenated(word);
  }

  private boolean insideLonger(Spot spot) {
    return isNamelike(spot, spot.after(1)) || (spot.from() > 1 && isNamelike(spot, spot.before(1)));
  }

  private boolean isNamelike(Spot spot, Token token) {
    return token.shape() == Token.Shape.CAPITALISED
        && !token.is(WordClass.BREAK)
        && !token.is(WordClass.TITLE)
        && !setting.isDemonym(token.text())
        && found.free(spot.passage(), token.start(), token.end());
  }
}
