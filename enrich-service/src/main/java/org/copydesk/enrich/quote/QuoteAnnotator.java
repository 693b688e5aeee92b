package org.copydesk.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.text.FieldText;
import org.copydesk.enrich.text.Passage;
import org.copydesk.news.BlockKind;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.QuoteKind;

/// Finds direct quotes, in the text and the headline, and who speaks: "…," X said; X said: "…";
/// said X; according to X; the same speaker's next quote; quotes that go on over paragraphs;
/// pronouns and roles. Where the words do not say who speaks, nobody is named.
public final class QuoteAnnotator implements Annotator {
  private static final double NOBODY = 0.3;

  @Override
  public String name() {
    return "quotes";
  }

  @Override
  public String version() {
    return "3";
  }

  @Override
  public Optional<String> modelChecksum() {
    return Optional.of(Speech.checksum());
  }

  @Override
  public Annotations annotate(Story story, Annotations earlier) {
    FieldText text = story.text().text();
    List<Narration> narrations = new ArrayList<>();
    for (Passage passage : story.text().passages()) {
      if (passage.story() && passage.field() == text && passage.kind() != BlockKind.HEADING) {
        List<Quoted> spoken = Dialogue.in(passage);
        narrations.add(Narration.of(passage, spoken.isEmpty() ? QuoteMarks.in(passage) : spoken));
      }
    }
    Mentions mentions = new Mentions(text, earlier.entities());
    Roles roles = new Roles(narrations, mentions);
    Scene scene = new Scene(text, mentions, roles, new Antecedents(narrations, mentions, roles));
    List<Attributed> all = new Attribution(narrations, scene).all();
    List<Attributed> headline = new Headline(story, earlier.entities(), scene, all).quotes();
    List<QuoteAnnotation> quotes = new ArrayList<>();
    headline.forEach(quote -> quotes.add(annotation(quote, quotes.size())));
    all.forEach(quote -> quotes.add(annotation(quote, quotes.size())));
    return earlier.withQuotes(quotes);
  }

  private QuoteAnnotation annotation(Attributed attributed, int place) {
    Passage passage = attributed.passage();
    Quoted quoted = attributed.quoted();
    FieldText field = passage.field();
    Optional<Speaker> speaker = attributed.speaker();
    Optional<Speaker> named = speaker.filter(found -> found.start() < found.end());
    boolean direct = attributed.continues() || quoted.sentence(passage);
    return QuoteAnnotation.newBuilder()
        .setKind(direct ? QuoteKind.DIRECT : QuoteKind.MIXED)
        .setSpan(field.span(quoted.start(), quoted.end()))
        .setSpeakerId(speaker.flatMap(Speaker::id).orElse(null))
        .setSpeakerName(
            speaker.map(Speaker::name).filter(name -> !Speech.REPORTER.has(name)).orElse(null))
        .setSpeakerSpan(named.map(found -> field.span(found.start(), found.end())).orElse(null))
        .setCue(speaker.flatMap(Speaker::cue).map(Cue::words).orElse(null))
        .setCueSpan(
            speaker
                .flatMap(Speaker::cue)
                .map(cue -> field.span(cue.start(), cue.end()))
                .orElse(null))
        .setContinues(attributed.continues() && place > 0 ? place - 1 : null)
        .setConfidence(speaker.map(Speaker::confidence).orElse(NOBODY))
        .setAnnotator(name())
        .build();
  }
}
