package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// Reads passages in capitals as if they were running text: known names, and words that are not
/// common ones, begin with a capital, all others are small.
///
/// @param setting the story
record Truecase(Setting setting) {
  private static final double PROMINENT = 0.5;
  private static final int LONGEST_ACRONYM = 6;
  private static final int SHORTEST_KNOWN = 4;
  private static final int WORDS_OF_A_BODY = 4;
  private static final Set<String> DETERMINERS = Set.of("a", "an", "his", "her", "their", "its");

  /// The story with its passages in capitals rewritten; the places of all words stay the same.
  Story of(Story story) {
    StoryText text = story.text();
    if (text.passages().stream().noneMatch(Passage::shouting)) {
      return story;
    }
    List<Passage> passages = text.passages().stream().map(this::passage).toList();
    return new Story(
        story.article(),
        new StoryText(text.headline(), text.text(), passages, text.complete()),
        story.newsroom());
  }

  private Passage passage(Passage passage) {
    if (!passage.shouting()) {
      return passage;
    }
    List<Sentence> sentences =
        passage.sentences().stream().map(sentence -> sentence(passage, sentence)).toList();
    return new Passage(
        passage.field(),
        passage.kind(),
        passage.number(),
        passage.start(),
        passage.end(),
        sentences);
  }

  private Sentence sentence(Passage passage, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    boolean[] person = new boolean[tokens.size()];
    boolean[] large = large(passage, sentence, person);
    List<Token> cased = new ArrayList<>(tokens.size());
    for (int i = 0; i < large.length; i++) {
      Token token = tokens.get(i);
      boolean acronym = large[i] && !person[i] && isAcronym(token.text(), small(token));
      cased.add(isShouted(token) && !acronym ? cased(token, large[i]) : token);
    }
    return new Sentence(sentence.start(), sentence.end(), cased);
  }

  private boolean[] large(Passage passage, Sentence sentence, boolean[] person) {
    List<Token> tokens = sentence.tokens();
    boolean[] large = new boolean[tokens.size()];
    for (int i = 0; i < large.length; i++) {
      Optional<Lookup.Match> match = setting.lookup().longest(passage, sentence, i);
      if (!large[i] && match.isPresent() && isMeant(match.get(), small(tokens.get(i)))) {
        for (int j = i; j < match.get().to(); j++) {
          person[j] = match.get().best().type() == EntityType.PERSON;
          large[j] = !CommonWords.has(small(tokens.get(j))) || j == i || !isParticle(tokens.get(j));
        }
      }
      large[i] = large[i] || (isShouted(tokens.get(i)) && isName(tokens, i, large));
    }
    for (int i = 1; i < large.length; i++) {
      body(tokens, i, large);
    }
    return large;
  }

  private static boolean isMeant(Lookup.Match match, String first) {
    return match.best().prominence() >= PROMINENT
        && (match.to() - match.from() > 1 || !CommonWords.has(first));
  }

  private boolean isName(List<Token> tokens, int at, boolean[] large) {
    String small = small(tokens.get(at));
    String capitalised = capitalised(small);
    String next = at + 1 < tokens.size() ? small(tokens.get(at + 1)) : "";
    if (at == 0 || setting.isDemonym(capitalised)) {
      return true;
    }
    boolean named = !next.isEmpty() && Character.isLetter(next.charAt(0)) && !CommonWords.has(next);
    if (WordClass.CUE.has(small)) {
      return false;
    }
    if (WordClass.TITLE.has(capitalised) || WordClass.isGivenName(capitalised)) {
      return named || !CommonWords.has(small);
    }
    boolean given = large[at - 1] && WordClass.isGivenName(capitalised(small(tokens.get(at - 1))));
    boolean counted = DETERMINERS.contains(small(tokens.get(at - 1)));
    return !counted
        && !WordClass.PARTICLE.has(small)
        && (!CommonWords.has(small) || (given && small.length() > 4));
  }

  /// Kenya "Meteorological Department", "University" of Jordan
  private static void body(List<Token> tokens, int at, boolean[] large) {
    String word = capitalised(small(tokens.get(at)));
    if (WordClass.ORGANISATION_HEAD.has(word) && isOf(tokens, at + 1, large)) {
      large[at] = true;
      large[at + 2] = true;
    }
    if (large[at]
        || !(WordClass.ORGANISATION_ENDING.has(word) || WordClass.PLACE_ENDING.has(word))) {
      return;
    }
    for (int i = at - 1; i >= Math.max(0, at - WORDS_OF_A_BODY) && isPart(tokens.get(i)); i--) {
      if (large[i]) {
        for (int j = i; j <= at; j++) {
          large[j] = true;
        }
        return;
      }
    }
  }

  private static boolean isOf(List<Token> tokens, int at, boolean[] large) {
    return at + 1 < large.length
        && (small(tokens.get(at)).equals("of") || small(tokens.get(at)).equals("for"))
        && tokens.get(at + 1).word()
        && (large[at + 1] || isPart(tokens.get(at + 1)));
  }

  private static boolean isPart(Token token) {
    String word = capitalised(small(token));
    return token.word() && !WordClass.BREAK.has(word) && !WordClass.CUE.has(small(token));
  }

  private static boolean isParticle(Token token) {
    String small = small(token);
    return WordClass.PARTICLE.has(small) || WordClass.BREAK.has(capitalised(small));
  }

  private static Token cased(Token token, boolean large) {
    String small = small(token);
    String text = large ? capitalised(small) : small;
    if (text.length() != token.text().length()) {
      return token;
    }
    Token.Shape shape = large ? Token.Shape.CAPITALISED : Token.Shape.LOWER;
    return new Token(token.start(), token.end(), text, shape);
  }

  private boolean isAcronym(String text, String small) {
    if (text.length() > LONGEST_ACRONYM
        || CommonWords.has(small)
        || WordClass.LEGAL_FORM.has(capitalised(small))) {
      return false;
    }
    if (text.length() < SHORTEST_KNOWN || small.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0)) {
      return !WordClass.isGivenName(capitalised(small));
    }
    List<Entry> entries = setting.lookup().authority().named(text);
    return !entries.isEmpty()
        && entries.getFirst().prominence() >= PROMINENT
        && !entries.getFirst().name().toLowerCase(Locale.ROOT).contains(small);
  }

  private static boolean isShouted(Token token) {
    return token.shape() == Token.Shape.CAPITALS
        || (token.shape() == Token.Shape.INITIAL && token.is("A"));
  }

  private static String small(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  /// Each part that a hyphen begins has its capital.
  private static String capitalised(String small) {
    StringBuilder text = new StringBuilder(small);
    for (int i = 0; i < text.length(); i++) {
      if (i == 0 || text.charAt(i - 1) == '-') {
        text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
      }
    }
    return text.toString();
  }
}
