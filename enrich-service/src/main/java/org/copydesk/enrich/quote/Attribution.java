package org.copydesk.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.text.Token;

/// Goes through a story's quotes and finds the speaker of each: by the words beside it, else by the
/// sentence before it, else it goes on with the speaker of the quote before.
final class Attribution {
  private static final int LONGEST_INCISE = 120;
  private static final double SAME_SENTENCE = 0.95;
  private static final double SENTENCE_BEFORE = 0.85;
  private static final double SAME_PASSAGE = 0.9;

  private final List<Narration> narrations;
  private final Scene scene;
  private final Sequel sequel;
  private final List<Attributed> all = new ArrayList<>();

  Attribution(List<Narration> narrations, Scene scene) {
    this.narrations = narrations;
    this.scene = scene;
    this.sequel = new Sequel(narrations, scene, all);
  }

  List<Attributed> all() {
    for (int i = 0; i < narrations.size(); i++) {
      Narration narration = narrations.get(i);
      boolean nextOpens = i + 1 < narrations.size() && narrations.get(i + 1).opens();
      for (int quote = 0; quote < narration.quotes().size(); quote++) {
        Quoted quoted = narration.quotes().get(quote);
        if (quoted.closed() || nextOpens || leadsIn(narration, quote)) {
          attribute(i, quote);
        }
      }
    }
    sequel.lookAhead();
    return all;
  }

  private boolean leadsIn(Narration narration, int quote) {
    return clause(narration.before(quote)).leadsIn();
  }

  private void attribute(int number, int quote) {
    Narration narration = narrations.get(number);
    Quoted quoted = narration.quotes().get(quote);
    List<Token> after = narration.after(quote);
    List<Token> before = narration.before(quote);
    Clause lead = clause(before);
    boolean goesOn = sequel.goesOn(number, quote);
    Optional<Speaker> beside = beside(narration, quoted, after, lead);
    boolean sameSentence = sequel.sameSentence(number, quote);
    boolean samePassage = sequel.samePassage(number);
    boolean reporter = beside.filter(speaker -> Speech.REPORTER.has(speaker.name())).isPresent();
    boolean cue =
        lead.hasCue() || (quoted.leadsToAttribution(narration.passage()) && clause(after).hasCue());
    Quotation quotation = new Quotation(narration.passage(), quoted, before, after);
    boolean follows = sameSentence || samePassage || (quote == 0 && narration.opens());
    if (!goesOn
        && !quotation.is(
            beside.isPresent(),
            said(narration, quoted, after),
            (cue && !(reporter && !quoted.sentence(narration.passage()))) || sameSentence,
            lead.leadsIn(),
            follows)) {
      return;
    }
    Optional<Speaker> speaker =
        goesOn
            ? beside.filter(_ -> quoted.closed() && sequel.last().isEmpty()).or(sequel::last)
            : beside
                .or(() -> sameSentence ? lessSure(sequel.last(), SAME_SENTENCE) : Optional.empty())
                .or(() -> sentenceBefore(narration, quote))
                .or(() -> samePassage ? lessSure(sequel.last(), SAME_PASSAGE) : Optional.empty())
                .or(() -> sequel.fromPassageBefore(number, quote))
                .or(() ->
                    quoted.sentence(narration.passage())
                        ? sequel.sentenceAfter(number, quote)
                        : Optional.empty())
                .or(() -> cue ? Optional.empty() : sequel.lastResort(number, quoted));
    boolean continues = goesOn || (sameSentence && sequel.splits(number, quote));
    all.add(new Attributed(narration.passage(), number, quoted, speaker, continues));
    if (goesOn || beside.isPresent()) {
      sequel.backfill(speaker);
    }
  }

  private boolean said(Narration narration, Quoted quoted, List<Token> after) {
    return quoted.title(narration.passage())
        && quoted.leadsToAttribution(narration.passage())
        && clause(after).afterQuote().isPresent();
  }

  private static Optional<Speaker> lessSure(Optional<Speaker> speaker, double factor) {
    return speaker.map(found -> found.lessSure(factor));
  }

  private Optional<Speaker> beside(
      Narration narration, Quoted quoted, List<Token> after, Clause lead) {
    boolean newSentence =
        !after.isEmpty()
            && after.getFirst().capital()
            && quoted.endsWithFullStop(narration.passage());
    boolean follows = quoted.leadsToAttribution(narration.passage()) && !newSentence;
    boolean leadsIn =
        !quoted.beginsSentence(narration.passage())
            || (lead.leadsIn() && !quoted.endsWithComma(narration.passage()));
    Optional<Speaker> before = leadsIn ? lead.beforeQuote() : Optional.empty();
    if (before.isPresent()) {
      return before;
    }
    Optional<Speaker> speaker = follows ? clause(after).afterQuote() : Optional.empty();
    return speaker
        .or(lead::beforeQuote)
        .or(() -> by(after))
        .or(() -> trailing(after))
        .or(() -> incise(narration, quoted));
  }

  /// `The plan is "dead in the water" in its present form, Ana Ruiz said.`
  private Optional<Speaker> trailing(List<Token> after) {
    int comma = after.size() - 1;
    while (comma >= 0 && !after.get(comma).is(",")) {
      comma--;
    }
    return comma < 1
        ? Optional.empty()
        : clause(after.subList(comma, after.size()))
            .afterQuote()
            .filter(speaker -> speaker.id().isPresent());
  }

  /// `« Non, a-t-elle dit, jamais. »`: French marks enclose the words for who speaks.
  private Optional<Speaker> incise(Narration narration, Quoted quoted) {
    List<Token> tokens = narration.tokens();
    int from = narration.indexAt(quoted.start());
    for (int i = from;
        i + 2 < Math.min(tokens.size(), from + LONGEST_INCISE)
            && tokens.get(i).start() < quoted.end();
        i++) {
      if (tokens.get(i).is(",")) {
        List<Token> rest = tokens.subList(i + 1, Math.min(tokens.size(), i + 8));
        Optional<Speaker> speaker = clause(rest).incise();
        if (speaker.isPresent()) {
          return speaker;
        }
      }
    }
    return Optional.empty();
  }

  /// `described as "…" by Ana Ruiz`.
  private Optional<Speaker> by(List<Token> after) {
    boolean by = after.size() > 1 && after.getFirst().is("by");
    return by
        ? new Phrase(scene, after, 1, after.size(), Optional.of(Cue.of(after.getFirst()))).speaker()
        : Optional.empty();
  }

  private Clause clause(List<Token> tokens) {
    return new Clause(scene, tokens);
  }

  /// `Jane Doe said it was late. "We had waited."`
  private Optional<Speaker> sentenceBefore(Narration narration, int quote) {
    List<Token> sentence = narration.sentenceBefore(quote);
    if (sentence.isEmpty()) {
      return Optional.empty();
    }
    Clause clause = clause(sentence);
    return clause
        .beforeQuote()
        .filter(speaker -> speaker.id().isPresent())
        .map(speaker -> speaker.lessSure(SENTENCE_BEFORE))
        .or(() -> sequel.topic(sentence));
  }
}
