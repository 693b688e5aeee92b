package org.copydesk.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.Entity;

/// The quotes of a headline: three words or more, beside a verb of saying or a colon, or repeated
/// from the text. Whoever says the same in the text is the speaker.
final class Headline {
  private static final int LEAST_WORDS = 3;
  private static final double SAME_WORDS = 0.95;

  private final Story story;
  private final List<Entity> entities;
  private final Scene text;
  private final List<Attributed> quotes;

  Headline(Story story, List<Entity> entities, Scene text, List<Attributed> quotes) {
    this.story = story;
    this.entities = entities;
    this.text = text;
    this.quotes = quotes;
  }

  List<Attributed> quotes() {
    List<Attributed> found = new ArrayList<>();
    for (Passage passage : story.text().passages()) {
      if (passage.field() == story.text().headline()) {
        Narration narration = Narration.of(passage, QuoteMarks.in(passage));
        for (int i = 0; i < narration.quotes().size(); i++) {
          read(narration, i).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private Optional<Attributed> read(Narration narration, int number) {
    Passage passage = narration.passage();
    Quoted quoted = narration.quotes().get(number);
    if (!quoted.closed() || quoted.words(passage) < LEAST_WORDS) {
      return Optional.empty();
    }
    List<Token> before = narration.before(number);
    List<Token> after = narration.after(number);
    Optional<Speaker> same = sameWords(quoted.text(passage));
    Mentions mentions = new Mentions(passage.field(), entities);
    Scene scene = new Scene(passage.field(), mentions, text.roles(), text.antecedents());
    Clause lead = new Clause(scene, before);
    boolean begins = before.isEmpty() && !after.isEmpty();
    boolean colon =
        (begins && after.getFirst().is(":")) || (!before.isEmpty() && before.getLast().is(":"));
    boolean cue =
        (begins && new Clause(scene, after).hasCue())
            || lead.leadsIn()
            || (lead.hasCue() && after.isEmpty());
    boolean quotation =
        new Quotation(passage, quoted, before, after).is(colon, false, cue, lead.leadsIn(), false);
    if (same.isEmpty() && !((cue || colon) && quotation)) {
      return Optional.empty();
    }
    Optional<Speaker> beside = begins ? new Clause(scene, after).afterQuote() : lead.beforeQuote();
    Optional<Speaker> speaker =
        beside.filter(found -> found.id().isPresent()).or(() -> same).or(() -> beside);
    return Optional.of(new Attributed(passage, -1, quoted, speaker, false));
  }

  /// The speaker of the same words in the text; no words of the headline mean him.
  private Optional<Speaker> sameWords(String words) {
    String wanted = letters(words);
    for (Attributed quote : quotes) {
      if (quote.speaker().isPresent()
          && letters(quote.quoted().text(quote.passage())).contains(wanted)) {
        return quote
            .speaker()
            .map(found ->
                new Speaker(
                    found.entity(),
                    found.name(),
                    0,
                    0,
                    Optional.empty(),
                    found.confidence() * SAME_WORDS));
      }
    }
    return Optional.empty();
  }

  private static String letters(String words) {
    StringBuilder letters = new StringBuilder();
    words
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == ' ')
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
