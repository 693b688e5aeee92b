package org.copydesk.enrich.quote;

import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.Entity;

/// Who speaks where the words beside a quote do not say: a quote that goes on over paragraphs, the
/// same speaker's next quote, two who answer each other, or whom the sentences around are about.
final class Sequel {
  private static final double TOPIC = 0.6;
  private static final double NEXT_PASSAGE = 0.75;
  private static final double TURN = 0.7;
  private static final double AFTERWARDS = 0.5;
  private static final int SHORT_PASSAGE = 6;

  private final List<Narration> narrations;
  private final Scene scene;
  private final List<Attributed> all;

  Sequel(List<Narration> narrations, Scene scene, List<Attributed> all) {
    this.narrations = narrations;
    this.scene = scene;
    this.all = all;
  }

  Optional<Speaker> last() {
    return all.isEmpty() ? Optional.empty() : all.getLast().speaker();
  }

  /// Whether a quote goes on with one that the paragraph before left open.
  boolean goesOn(int number, int quote) {
    return quote == 0
        && !all.isEmpty()
        && all.getLast().narration() == number - 1
        && !all.getLast().quoted().closed()
        && narrations.get(number).opens();
  }

  boolean samePassage(int number) {
    return !all.isEmpty() && all.getLast().narration() == number;
  }

  /// Whether the quote before stands in the same sentence of the reporter's.
  boolean sameSentence(int number, int quote) {
    if (!samePassage(number) || quote == 0) {
      return false;
    }
    Narration narration = narrations.get(number);
    Quoted before = narration.quotes().get(quote - 1);
    boolean stopped = before.endsSentence(narration.passage()) && narration.before(quote).isEmpty();
    boolean newSentence =
        before.endsWithFullStop(narration.passage()) && startsAnew(narration, quote);
    return all.getLast().quoted().equals(before)
        && !stopped
        && !newSentence
        && narration.sameSentence(quote);
  }

  private static boolean startsAnew(Narration narration, int quote) {
    List<Token> between = narration.before(quote);
    return !between.isEmpty() && between.getFirst().capital();
  }

  /// Whether the speaker's name only interrupts: "…," she said, "…".
  boolean splits(int number, int quote) {
    Narration narration = narrations.get(number);
    Quoted before = narration.quotes().get(quote - 1);
    List<Token> between = narration.before(quote);
    return before.leadsToAttribution(narration.passage())
        && !between.isEmpty()
        && Words.isComma(between.getLast())
        && new Clause(scene, between).hasCue();
  }

  /// The speaker for a quote that makes up a passage, by the passages before.
  Optional<Speaker> fromPassageBefore(int number, int quote) {
    Narration narration = narrations.get(number);
    if (number == 0 || quote > 0 || !narration.opens()) {
      return Optional.empty();
    }
    Narration before = narrations.get(number - 1);
    Optional<Speaker> introduced = introduced(before);
    if (introduced.isPresent()) {
      return introduced;
    }
    Optional<Speaker> turn = turn(number);
    if (turn.isPresent()) {
      return turn;
    }
    boolean spoke = !all.isEmpty() && all.getLast().narration() == number - 1;
    Optional<Speaker> topic = topic(before.lastSentence());
    if (spoke) {
      boolean sameOrNone = topic.isEmpty() || last().isEmpty() || topic.get().same(last().get());
      return (sameOrNone || before.lastSentence().isEmpty() ? last() : topic)
          .map(speaker -> speaker.lessSure(NEXT_PASSAGE));
    }
    return topic.or(() ->
        !all.isEmpty() && all.getLast().narration() == number - 2
            ? last().map(speaker -> speaker.lessSure(TOPIC))
            : Optional.empty());
  }

  /// Where nothing says who speaks a sentence: whoever spoke last, not long before.
  Optional<Speaker> lastResort(int number, Quoted quoted) {
    boolean near = !all.isEmpty() && all.getLast().narration() >= number - 2;
    return near && quoted.sentence(narrations.get(number).passage())
        ? last().map(speaker -> speaker.lessSure(AFTERWARDS))
        : Optional.empty();
  }

  /// `Ruiz said in a statement:` at the end of the passage before.
  private Optional<Speaker> introduced(Narration before) {
    List<Token> sentence = before.lastSentence();
    return sentence.isEmpty() || !sentence.getLast().is(":")
        ? Optional.empty()
        : new Clause(scene, sentence).beforeQuote().map(speaker -> speaker.lessSure(0.95));
  }

  /// Two who answer each other, a passage each: the one before last speaks.
  private Optional<Speaker> turn(int number) {
    int at = all.size() - 1;
    while (at >= 0 && all.get(at).narration() == number - 1) {
      at--;
    }
    if (number < 2
        || at < 0
        || at == all.size() - 1
        || all.get(at).narration() != number - 2
        || narrations.get(number - 1).reporterWords(SHORT_PASSAGE + 1) > SHORT_PASSAGE
        || !narrations.get(number - 1).opens()) {
      return Optional.empty();
    }
    Optional<Speaker> first = all.get(at).speaker();
    boolean two = first.isPresent() && last().isPresent() && !first.get().same(last().get());
    return two ? first.map(speaker -> speaker.lessSure(TURN)) : Optional.empty();
  }

  /// The person whom a sentence is about.
  Optional<Speaker> topic(List<Token> sentence) {
    return sentence.isEmpty()
        ? Optional.empty()
        : new Clause(scene, sentence).topic().map(speaker -> speaker.lessSure(TOPIC));
  }

  /// `"We lost it all." Ana Ruiz shakes her head.`
  Optional<Speaker> sentenceAfter(int number, int quote) {
    List<Token> sentence = narrations.get(number).sentenceAfter(quote);
    return sentence.isEmpty()
        ? Optional.empty()
        : new Clause(scene, sentence).topic().map(speaker -> speaker.lessSure(AFTERWARDS));
  }

  /// A speaker who is only named at the end of a quote of several paragraphs.
  void backfill(Optional<Speaker> speaker) {
    for (int at = all.size() - 2;
        speaker.isPresent()
            && at >= 0
            && all.get(at + 1).continues()
            && all.get(at).speaker().isEmpty();
        at--) {
      all.set(at, all.get(at).spokenBy(speaker.get()));
    }
  }

  /// A quote that begins a story belongs to the one whom the next passage is about.
  void lookAhead() {
    for (int i = 0; i < all.size(); i++) {
      Attributed quote = all.get(i);
      boolean alone =
          quote.speaker().isEmpty()
              && quote.quoted().sentence(quote.passage())
              && narrations.get(quote.narration()).reporterWords(1) == 0
              && quote.narration() + 1 < narrations.size();
      if (alone) {
        int at = i;
        first(narrations.get(quote.narration() + 1))
            .ifPresent(speaker -> all.set(at, quote.spokenBy(speaker)));
      }
    }
  }

  private Optional<Speaker> first(Narration narration) {
    List<Mention> named =
        narration.passage().sentences().isEmpty()
            ? List.of()
            : scene
                .mentions()
                .within(
                    narration.passage().start(), narration.passage().sentences().getFirst().end());
    List<Entity> people =
        named.stream().filter(Mention::person).map(Mention::entity).distinct().toList();
    return people.size() != 1
        ? Optional.empty()
        : named.stream()
            .filter(Mention::person)
            .findFirst()
            .map(mention ->
                Speaker.of(mention, mention.start(), mention.end(), Optional.empty(), AFTERWARDS));
  }
}
