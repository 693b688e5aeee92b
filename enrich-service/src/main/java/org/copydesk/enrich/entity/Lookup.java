package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.enrich.authority.Authority;
import org.copydesk.enrich.authority.Bearer;
import org.copydesk.enrich.authority.Context;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// Finds names of the authority file in the sentences of one story; asks for each name once.
final class Lookup {
  private static final int MOST_WORDS = 7;
  private static final double WELL_KNOWN = 0.75;

  private final Authority authority;
  private final boolean sport;
  private final Map<String, List<Bearer>> asked = new HashMap<>();

  /// @param sport whether the story is a sports report
  Lookup(Authority authority, boolean sport) {
    this.authority = authority;
    this.sport = sport;
  }

  Authority authority() {
    return authority;
  }

  boolean sport() {
    return sport;
  }

  /// A known name in a sentence.
  ///
  /// @param to the index after its last token
  /// @param entries who bears it, the most prominent first; at least one
  record Match(int from, int to, List<Entry> entries) {
    Entry best() {
      return entries.getFirst();
    }
  }

  /// The longest known name that starts at a token.
  Optional<Match> longest(Passage passage, Sentence sentence, int from) {
    return longest(passage, sentence, from, from + 1);
  }

  /// The longest known name that starts at a token and reaches as far as another index; shorter
  /// ones are not asked for.
  Optional<Match> longest(Passage passage, Sentence sentence, int from, int least) {
    List<Token> tokens = sentence.tokens();
    if (!authority.mayStart(tokens.get(from).text())) {
      return Optional.empty();
    }
    int most = from;
    while (most < tokens.size() && most - from < MOST_WORDS && continues(tokens.get(most))) {
      most++;
    }
    for (int to = most; to >= least; to--) {
      if (tokens.get(to - 1).word()) {
        List<Entry> entries = entries(passage, sentence, from, to);
        if (!entries.isEmpty()) {
          return Optional.of(new Match(from, to, entries));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean continues(Token token) {
    return token.word()
        || token.shape() == Token.Shape.POSSESSIVE
        || "&'’-.".contains(token.text());
  }

  /// The entries that these words can mean where they stand.
  List<Entry> entries(Passage passage, Sentence sentence, int from, int to) {
    List<Token> tokens = sentence.tokens();
    String name = passage.field().words(tokens.get(from).start(), tokens.get(to - 1).end());
    return meant(name, tokens, from, EntityType.UNKNOWN);
  }

  /// The entries of a type that a name can mean, its type being known.
  List<Entry> entries(Spot spot, EntityType type) {
    return meant(spot.name(), spot.sentence().tokens(), spot.from(), type);
  }

  /// Whether a common word with an article is a well-known body: the Tories, the Treasury.
  static boolean isBody(Entry best, List<Token> tokens, int index) {
    return index > 0
        && tokens.get(index - 1).text().equalsIgnoreCase("the")
        && best.type() == EntityType.ORGANISATION
        && best.prominence() >= WELL_KNOWN
        && (best.kind().equals("party") || !tokens.get(index).is(WordClass.ORGANISATION_ENDING));
  }

  /// Whether a name is first of all a country's.
  boolean isCountry(Spot spot) {
    List<Entry> entries = entries(spot);
    return !entries.isEmpty() && entries.getFirst().kind().equals("country");
  }

  private List<Entry> meant(String name, List<Token> tokens, int from, EntityType type) {
    List<Bearer> bearers = asked.computeIfAbsent(name, authority::bearers);
    List<Entry> entries = new ArrayList<>(bearers.size());
    for (Bearer bearer : bearers) {
      Entry entry = bearer.entry();
      boolean place = type == EntityType.PLACE && bearer.context() == Context.IN;
      if ((type == EntityType.UNKNOWN || entry.type() == type)
          && (place || isMeant(bearer.context(), tokens, from))) {
        entries.add(entry);
      }
    }
    return entries;
  }

  List<Entry> entries(Spot spot) {
    return entries(spot.passage(), spot.sentence(), spot.from(), spot.to());
  }

  /// Whether a known place's name starts at a token and does not only tell whose something is.
  boolean isPlace(Passage passage, Sentence sentence, int index) {
    List<Token> tokens = sentence.tokens();
    if (index < 0 || index >= tokens.size() || !tokens.get(index).capital()) {
      return false;
    }
    return longest(passage, sentence, index)
        .filter(match -> match.best().type() == EntityType.PLACE)
        .filter(match ->
            match.to() == tokens.size() || tokens.get(match.to()).shape() != Token.Shape.POSSESSIVE)
        .isPresent();
  }

  private boolean isMeant(Context context, List<Token> tokens, int from) {
    String before = from == 0 ? "" : tokens.get(from - 1).text();
    return switch (context) {
      case ANYWHERE -> true;
      case THE -> before.equalsIgnoreCase("the");
      case IN ->
          WordClass.PLACE_CUE.has(before)
              || WordClass.WAY_CUE.has(before)
              || (before.equals(",") && from > 1 && tokens.get(from - 2).capital());
      case SPORT -> sport;
    };
  }
}
