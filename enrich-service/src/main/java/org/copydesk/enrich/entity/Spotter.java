package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.name.NameRecogniser;
import org.copydesk.enrich.name.NameSpan;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// Finds the names of a story: those of the newsroom's concepts, then what the recogniser finds,
/// then known names that it has missed.
final class Spotter {
  private static final double KNOWN_ONE_WORD = 0.55;
  private static final double KNOWN_SEVERAL_WORDS = 0.8;

  private static final double TITLED = 0.6;
  private static final Set<String> PUBLICATIONS =
      Set.of("newspaper", "daily", "tabloid", "magazine", "journal", "broadcaster", "airline");
  private static final int MOST_OF_A_PERSON = 4;
  private static final int MOST_BEFORE = 2;

  private final NameRecogniser recogniser;
  private final Newsroom newsroom;
  private final Setting setting;
  private final List<Spot> spots = new ArrayList<>();

  Spotter(NameRecogniser recogniser, Story story, Setting setting) {
    this.recogniser = recogniser;
    this.newsroom = new Newsroom(story.newsroom());
    this.setting = setting;
  }

  /// The names, in the order of the text; no two of them overlap.
  List<Spot> in(Story story) {
    List<NameSpan> recognised = setting.readable() ? recogniser.recognise(story.text()) : List.of();
    int next = 0;
    for (Passage passage : story.text().passages()) {
      boolean flat = passage.shouting() || passage.titleCase();
      for (Sentence sentence : passage.sentences()) {
        int end = next;
        while (end < recognised.size() && lies(recognised.get(end), passage, sentence)) {
          end++;
        }
        sentence(passage, sentence, recognised.subList(next, end), flat);
        next = end;
      }
    }
    return spots;
  }

  private static boolean lies(NameSpan span, Passage passage, Sentence sentence) {
    return span.passage().number() == passage.number()
        && span.sentence().start() == sentence.start();
  }

  private void sentence(
      Passage passage, Sentence sentence, List<NameSpan> recognised, boolean flat) {
    int begin = spots.size();
    int[] owner = new int[sentence.tokens().size()];
    concepts(passage, sentence, owner);
    if (setting.sport() && !flat) {
      LineUp.players(passage, sentence).forEach(player -> take(player, owner));
    }
    if (setting.readable() && !flat) {
      SpelledOut.in(passage, sentence).forEach(spot -> take(spot, owner));
    }
    Spot.Origin origin = flat ? Spot.Origin.GUESSED : Spot.Origin.RECOGNISED;
    Trimmer trimmer = new Trimmer(setting, sentence.tokens());
    for (NameSpan span : Joiner.joined(recognised)) {
      for (Spot spot : trimmer.names(span, origin)) {
        take(widened(spot), owner);
      }
    }
    known(passage, sentence, owner, flat);
    if (setting.readable() && !flat) {
      titled(passage, sentence, owner);
      Coined.in(passage, sentence).forEach(spot -> take(spot, owner));
    }
    spots.subList(begin, spots.size()).sort((a, b) -> Integer.compare(a.from(), b.from()));
  }

  private void concepts(Passage passage, Sentence sentence, int[] owner) {
    int at = 0;
    while (at < owner.length) {
      Optional<Newsroom.Match> match = newsroom.longest(passage, sentence, at);
      if (match.isPresent()) {
        Entry entry = match.get().entry();
        take(
            new Spot(
                passage,
                sentence,
                at,
                match.get().to(),
                entry.type(),
                1,
                Spot.Origin.NEWSROOM,
                Optional.of(entry)),
            owner);
      }
      at = match.map(Newsroom.Match::to).orElse(at + 1);
    }
  }

  /// "World Health" becomes World Health Organization, "Lanka" Sri Lanka, where the authority file
  /// knows no less.
  private Spot widened(Spot spot) {
    for (int from = Math.max(0, spot.from() - MOST_BEFORE); from <= spot.from(); from++) {
      if (spot.sentence().tokens().get(from).capital()) {
        int least = from == spot.from() ? spot.to() + 1 : spot.to();
        Optional<Lookup.Match> match =
            setting.lookup().longest(spot.passage(), spot.sentence(), from, least);
        if (match.isPresent() && isWider(match.get(), spot)) {
          return new Spot(
              spot.passage(),
              spot.sentence(),
              from,
              match.get().to(),
              match.get().best().type(),
              KNOWN_SEVERAL_WORDS,
              spot.origin());
        }
      }
    }
    return spot;
  }

  private static boolean isWider(Lookup.Match known, Spot spot) {
    return known.to() >= spot.to()
        && known.to() - known.from() > spot.words()
        && !beginsWithTitle(known, spot.sentence());
  }

  /// The authority file may know Sir Ana Ruiz; the title is no part of a mention.
  private static boolean beginsWithTitle(Lookup.Match known, Sentence sentence) {
    return known.best().type() == EntityType.PERSON
        && WordClass.TITLE.has(sentence.tokens().get(known.from()).text());
  }

  private void known(Passage passage, Sentence sentence, int[] owner, boolean flat) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (owner[i] == 0 && tokens.get(i).capital()) {
        Optional<Lookup.Match> match = setting.lookup().longest(passage, sentence, i);
        if (match.isPresent()
            && !beginsWithTitle(match.get(), sentence)
            && trusted(passage, sentence, match.get(), flat)) {
          Lookup.Match known = match.get();
          boolean several = known.to() - i > 1;
          take(
              new Spot(
                  passage,
                  sentence,
                  i,
                  known.to(),
                  known.best().type(),
                  several ? KNOWN_SEVERAL_WORDS : KNOWN_ONE_WORD,
                  Spot.Origin.KNOWN),
              owner);
        }
      }
    }
  }

  /// Mr Park Ji-hoon, the journal Nature: where the recogniser saw nobody.
  private void titled(Passage passage, Sentence sentence, int[] owner) {
    List<Token> tokens = sentence.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      boolean title = tokens.get(i - 1).is(WordClass.TITLE);
      boolean kind = i > 1 && PUBLICATIONS.contains(tokens.get(i - 1).text());
      if (owner[i] == 0 && (title || kind)) {
        int to = i;
        while (to < tokens.size() && to - i < MOST_OF_A_PERSON && isNamelike(tokens, to, owner)) {
          to++;
        }
        if (to > i) {
          take(
              new Spot(
                  passage,
                  sentence,
                  i,
                  to,
                  title ? EntityType.PERSON : EntityType.ORGANISATION,
                  TITLED,
                  Spot.Origin.RECOGNISED),
              owner);
        }
      }
    }
  }

  private static boolean isNamelike(List<Token> tokens, int index, int[] owner) {
    String word = tokens.get(index).text();
    return owner[index] == 0
        && tokens.get(index).shape() == Token.Shape.CAPITALISED
        && !WordClass.BREAK.has(word)
        && !WordClass.TITLE.has(word)
        && !WordClass.NEVER_ALONE.has(word);
  }

  private boolean trusted(Passage passage, Sentence sentence, Lookup.Match match, boolean flat) {
    Known known = new Known(setting, passage, sentence, match);
    return known.trusted(flat);
  }

  private void take(Spot spot, int[] owner) {
    if (setting.credits().cover(spot.passage(), spot.start())) {
      return;
    }
    for (int i = spot.from(); i < spot.to(); i++) {
      if (owner[i] != 0) {
        return;
      }
    }
    for (int i = spot.from(); i < spot.to(); i++) {
      owner[i] = spot.origin() == Spot.Origin.NEWSROOM ? 1 : 2;
    }
    spots.add(spot);
  }
}
