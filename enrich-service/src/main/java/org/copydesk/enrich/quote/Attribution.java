package org.copydesk.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.text.Token;

/// Goes through a story's quotes and finds the speaker of each: by the words beside it, else by the
/// sentence before it, else it goes on with the speaker of the quote before.
final class Attribution {
  private static final double SENTENCE_BEFORE = 0.8;
  private static final double SAME_SPEAKER = 0.8;
  private static final double NEXT_PARAGRAPH = 0.65;

  private final List<Narration> narrations;
  private final Mentions mentions;
  private final List<Attributed> all = new ArrayList<>();
  private Optional<Speaker> last = Optional.empty();

  Attribution(List<Narration> narrations, Mentions mentions) {
    this.narrations = narrations;
    this.mentions = mentions;
  }

  List<Attributed> all() {
    for (int i = 0; i < narrations.size(); i++) {
      Narration narration = narrations.get(i);
      Antecedents antecedents = new Antecedents(narrations.subList(0, i + 1), mentions);
      boolean nextOpens = i + 1 < narrations.size() && opens(narrations.get(i + 1));
      for (int quote = 0; quote < narration.quotes().size(); quote++) {
        if (narration.quotes().get(quote).closed() || nextOpens) {
          attribute(i, quote, antecedents);
        }
      }
    }
    return all;
  }

  private static boolean opens(Narration narration) {
    return !narration.quotes().isEmpty()
        && narration.quotes().getFirst().open() == narration.tokens().getFirst().start();
  }

  private void attribute(int number, int quote, Antecedents antecedents) {
    Narration narration = narrations.get(number);
    Quoted quoted = narration.quotes().get(quote);
    Optional<Speaker> beside = beside(narration, quote, antecedents);
    boolean sentence = quoted.sentence(narration.passage());
    boolean few = quoted.shorterThanAPhrase(narration.passage());
    boolean quotation = beside.isPresent() ? sentence || !few : sentence && !few;
    if (!quotation || quoted.title(narration.passage())) {
      return;
    }
    Optional<Speaker> speaker =
        beside
            .or(() -> sentenceBefore(narration, quote, antecedents))
            .or(() -> goingOn(number, quote));
    backfill(number, speaker);
    all.add(new Attributed(narration.passage(), quoted, speaker));
    last = speaker;
  }

  private Optional<Speaker> beside(Narration narration, int quote, Antecedents antecedents) {
    Quoted quoted = narration.quotes().get(quote);
    List<Token> after = narration.after(quote);
    boolean newSentence =
        quoted.endsWithFullStop(narration.passage())
            && !after.isEmpty()
            && after.getFirst().capital();
    boolean follows = quoted.closed() && quoted.sentence(narration.passage()) && !newSentence;
    Optional<Speaker> speaker =
        follows ? clause(narration, after, antecedents).afterQuote() : Optional.empty();
    return speaker.or(() -> clause(narration, narration.before(quote), antecedents).beforeQuote());
  }

  private Clause clause(Narration narration, List<Token> tokens, Antecedents antecedents) {
    return new Clause(narration.passage().field(), tokens, mentions, antecedents);
  }

  /// `Jane Doe said it was late. "We had waited."`
  private Optional<Speaker> sentenceBefore(
      Narration narration, int quote, Antecedents antecedents) {
    return quote > 0
        ? Optional.empty()
        : clause(narration, narration.sentenceBefore(quote), antecedents)
            .beforeQuote()
            .map(speaker -> speaker.lessSure(SENTENCE_BEFORE));
  }

  /// The speaker of the quote before, where nothing between them names anybody else.
  private Optional<Speaker> goingOn(int number, int quote) {
    if (all.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    Attributed before = all.getLast();
    Narration narration = narrations.get(number);
    boolean samePassage = before.in(narration);
    boolean nextPassage =
        number > 0
            && quote == 0
            && before.in(narrations.get(number - 1))
            && narration.before(quote).isEmpty()
            && opens(narration);
    if (nextPassage && !before.quoted().closed()) {
      return last;
    }
    boolean follows = samePassage && quote > 0 && narration.directlyFollows(quote);
    double factor = samePassage ? SAME_SPEAKER : NEXT_PARAGRAPH;
    boolean between =
        (samePassage || nextPassage) && (follows || alone(before.quoted(), quoted(number, quote)));
    return between && narration.before(quote).isEmpty()
        ? last.map(speaker -> speaker.lessSure(factor))
        : Optional.empty();
  }

  private Quoted quoted(int number, int quote) {
    return narrations.get(number).quotes().get(quote);
  }

  /// Whether nobody but the last speaker is named between two quotes.
  private boolean alone(Quoted before, Quoted quoted) {
    return mentions.within(before.close(), quoted.open()).stream()
        .filter(Mention::person)
        .map(mention -> mention.entity().getId())
        .allMatch(id -> last.flatMap(Speaker::id).filter(id::equals).isPresent());
  }

  /// A speaker who is only named at the end of a quote of several paragraphs.
  private void backfill(int number, Optional<Speaker> speaker) {
    int at = all.size() - 1;
    int passage = number - 1;
    while (speaker.isPresent()
        && at >= 0
        && passage >= 0
        && all.get(at).speaker().isEmpty()
        && !all.get(at).quoted().closed()
        && all.get(at).in(narrations.get(passage))) {
      Attributed open = all.get(at);
      all.set(at, new Attributed(open.passage(), open.quoted(), speaker));
      at--;
      passage--;
    }
  }
}
