package org.copydesk.enrich.quote;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;

/// Tells whom a pronoun means: the first name in the nearest earlier sentence that names anybody
/// whom it fits, outside quotes. A sentence that begins with the same pronoun is about the same
/// person, so that whoever else it names is passed over.
///
/// @param narrations all passages of the story
record Antecedents(List<Narration> narrations, Mentions mentions, Roles roles) {
  private static final Set<String> ARTICLES = Set.of("a", "an", "one", "another");
  private static final Set<String> SEVERAL = Set.of("group", "crowd", "family", "couple");
  private static final int LONGEST_STRANGER = 14;
  private static final int LAST_ROLE = 4;
  private static final int PASSAGES = 6;
  private static final int SENTENCES = 14;
  private static final int MOST_TOKENS = 120;

  /// @param index where the pronoun stands
  Optional<Mention> of(String pronoun, int index) {
    boolean woman = Speech.SHE.has(pronoun);
    if (woman || Speech.HE.has(pronoun)) {
      return pronoun(index, woman);
    }
    return Speech.IT.has(pronoun) ? organisation(index) : Optional.empty();
  }

  /// Whoever is surely a man or a woman goes before whoever might be one and was named in another
  /// passage.
  private Optional<Mention> pronoun(int index, boolean woman) {
    if (afterStranger(index)) {
      return Optional.empty();
    }
    Predicate<Token> same =
        token -> woman ? Speech.SHE.has(token.text()) : Speech.HE.has(token.text());
    Optional<Mention> perhaps =
        nearest(index, mention -> mention.person() && roles.fits(mention.entity(), woman), same);
    boolean near = perhaps.isPresent() && passageAt(perhaps.get().start()) >= passageAt(index) - 1;
    return near && (roles.sure(perhaps.get().entity(), woman) || samePassage(perhaps.get(), index))
        ? perhaps
        : nearest(index, mention -> mention.person() && roles.sure(mention.entity(), woman), same)
            .or(() -> perhaps)
            .or(() -> roles.most(woman));
  }

  /// Whether the sentence of a pronoun, or the one before it in its passage, is about a stranger.
  private boolean afterStranger(int index) {
    int passage = passageAt(index);
    if (passage < 0) {
      return false;
    }
    Narration narration = narrations.get(passage);
    List<Sentence> sentences = narration.passage().sentences();
    int last = sentenceBefore(sentences, index);
    for (int i = last; i >= Math.max(0, last - 2); i--) {
      if (stranger(narration, sentences.get(i), index)) {
        return true;
      }
    }
    return false;
  }

  private boolean samePassage(Mention mention, int index) {
    return passageAt(mention.start()) == passageAt(index);
  }

  /// The organisation that was named last.
  Optional<Mention> organisation(int index) {
    return nearest(index, Mention::organisation, _ -> false);
  }

  /// The person whom the text was about last.
  Optional<Mention> person(int index, Predicate<Mention> fits) {
    return nearest(index, mention -> mention.person() && fits.test(mention), _ -> false);
  }

  private Optional<Mention> nearest(
      int index, Predicate<Mention> fits, Predicate<Token> samePronoun) {
    int last = passageAt(index);
    int left = SENTENCES;
    Optional<Mention> owner = Optional.empty();
    for (int i = last; i >= Math.max(0, last - PASSAGES + 1); i--) {
      Narration narration = narrations.get(i);
      List<Sentence> sentences = narration.passage().sentences();
      if (owner.isPresent()) {
        return owner;
      }
      for (int s = sentenceBefore(sentences, index); s >= 0; s--) {
        if (left-- == 0) {
          return owner;
        }
        if (stranger(narration, sentences.get(s), index)) {
          return owner;
        }
        Optional<Mention> first = first(narration, sentences.get(s), index, fits, samePronoun);
        if (first.isPresent()) {
          if (!owns(sentences.get(s), first.get())) {
            return first;
          }
          owner = owner.or(() -> first);
        }
      }
    }
    return owner;
  }

  /// Whether a sentence is about somebody without a name: "A friend of the minister said".
  private boolean stranger(Narration narration, Sentence sentence, int index) {
    List<Token> tokens = sentence.tokens();
    boolean article = ARTICLES.contains(Words.lower(tokens.getFirst()));
    boolean role = false;
    for (int i = 1; article && i < Math.min(tokens.size(), LONGEST_STRANGER); i++) {
      Token token = tokens.get(i);
      if (token.start() >= index
          || narration.quotes(token.start())
          || mentions.at(token.start()).filter(Mention::person).isPresent()) {
        return false;
      }
      role = role || (i < LAST_ROLE && Words.isRole(token) && !SEVERAL.contains(token.text()));
    }
    return role;
  }

  private Optional<Mention> first(
      Narration narration,
      Sentence sentence,
      int index,
      Predicate<Mention> fits,
      Predicate<Token> samePronoun) {
    Optional<Mention> owner = Optional.empty();
    int last = MOST_TOKENS;
    for (int i = 0; i < Math.min(sentence.tokens().size(), last); i++) {
      Token token = sentence.tokens().get(i);
      if (token.start() >= index) {
        break;
      }
      if (narration.quotes(token.start())) {
        continue;
      }
      boolean possessive = i == 0 && possessive(token, samePronoun);
      last = possessive ? LAST_ROLE : last;
      if (samePronoun.test(token)) {
        return Optional.empty();
      }
      Optional<Mention> mention = mentions.at(token.start()).filter(fits);
      if (mention.isPresent() && mention.get().start() < index) {
        if (!owns(sentence, mention.get())) {
          return mention;
        }
        owner = owner.or(() -> mention);
      }
    }
    return owner;
  }

  /// "Her death was confirmed by" somebody else.
  private static boolean possessive(Token token, Predicate<Token> samePronoun) {
    String word = Words.lower(token);
    return (word.equals("her") || word.equals("his"))
        && samePronoun.test(
            new Token(
                token.start(), token.end(), word.equals("her") ? "she" : "he", Token.Shape.LOWER));
  }

  private static boolean owns(Sentence sentence, Mention mention) {
    List<Token> tokens = sentence.tokens();
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < mention.end()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < tokens.size()
        && tokens.get(low).start() == mention.end()
        && tokens.get(low).shape() == Token.Shape.POSSESSIVE;
  }

  private int passageAt(int index) {
    int low = 0;
    int high = narrations.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Passage passage = narrations.get(middle).passage();
      if (passage.start() <= index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private static int sentenceBefore(List<Sentence> sentences, int index) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).start() < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
