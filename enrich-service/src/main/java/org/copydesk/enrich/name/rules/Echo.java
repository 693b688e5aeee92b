package org.copydesk.enrich.name.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;

/// Finds again what the story has named: short forms in running text, and any name in headlines
/// where capitals say nothing.
///
/// @param found takes what is found
record Echo(ShortNames shortNames, KnownNames knownNames, Findings found) {
  private static final double CONFIDENCE = 0.88;

  void in(Passage passage, boolean capitalsSayNothing) {
    for (Sentence sentence : passage.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (NameRun.isNameWord(token) && found.free(passage, token.start(), token.end())) {
          int at = i;
          Optional<Find> find =
              named(passage, sentence, i, capitalsSayNothing)
                  .or(() -> capitalsSayNothing ? known(passage, sentence, at) : Optional.empty());
          find.ifPresent(found::add);
        }
      }
    }
  }

  private Optional<Find> named(
      Passage passage, Sentence sentence, int index, boolean capitalsSayNothing) {
    List<Token> tokens = sentence.tokens();
    Token first = tokens.get(index);
    if (!shortNames.begins(first.text())) {
      return Optional.empty();
    }
    int most = Math.min(tokens.size(), index + ShortNames.mostWords());
    for (int to = most; to > index; to--) {
      String words = passage.field().words(first.start(), tokens.get(to - 1).end());
      Optional<Known> known =
          to == index + 1 && !capitalsSayNothing && startsSentence(index, words)
              ? Optional.empty()
              : shortNames.meaning(words);
      if (known.isPresent()) {
        return Optional.of(
            new Find(passage, first.start(), tokens.get(to - 1).end(), known.get(), CONFIDENCE));
      }
    }
    return Optional.empty();
  }

  /// A common word has its capital from the sentence: "Union leaders", "Council tax".
  private static boolean startsSentence(int index, String word) {
    return index == 0 && WordClass.NEVER_ALONE.has(word);
  }

  private Optional<Find> known(Passage passage, Sentence sentence, int index) {
    String word = sentence.tokens().get(index).text();
    boolean common =
        word.length() > 1
            && WordClass.BREAK.has(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
    return knownNames
        .shipped(passage, sentence, index)
        .filter(match -> match.to() - index > 1 || !common)
        .map(match -> match.in(passage, sentence));
  }
}
