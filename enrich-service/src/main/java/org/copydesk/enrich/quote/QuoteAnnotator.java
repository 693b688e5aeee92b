package org.copydesk.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Passage;
import org.copydesk.news.BlockKind;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.QuoteKind;

/// Finds direct quotes and who speaks: "…," X said; X said: "…"; said X; according to X; the same
/// speaker's next quote; quotes that go on over paragraphs; pronouns. Where the words do not say
/// who speaks, nobody is named.
public final class QuoteAnnotator implements Annotator {
  private static final double NOBODY = 0.3;

  @Override
  public String name() {
    return "quotes";
  }

  @Override
  public String version() {
    return "2";
  }

  @Override
  public Optional<String> modelChecksum() {
    return Optional.of(WordClass.checksum());
  }

  @Override
  public Annotations annotate(Story story, Annotations earlier) {
    List<Narration> narrations =
        story.text().passages().stream()
            .filter(passage -> isRunningText(story, passage))
            .map(Narration::of)
            .toList();
    Mentions mentions = new Mentions(story.text().text(), earlier.entities());
    List<QuoteAnnotation> quotes = new ArrayList<>();
    for (Attributed attributed : new Attribution(narrations, mentions).all()) {
      quotes.add(annotation(attributed));
    }
    return earlier.withQuotes(quotes);
  }

  private static boolean isRunningText(Story story, Passage passage) {
    return passage.story()
        && passage.field() == story.text().text()
        && passage.kind() != BlockKind.HEADING;
  }

  private QuoteAnnotation annotation(Attributed attributed) {
    Passage passage = attributed.passage();
    Quoted quoted = attributed.quoted();
    return QuoteAnnotation.newBuilder()
        .setKind(quoted.sentence(passage) ? QuoteKind.DIRECT : QuoteKind.MIXED)
        .setSpan(passage.field().span(quoted.start(), quoted.end()))
        .setSpeakerId(attributed.speaker().flatMap(Speaker::id).orElse(null))
        .setSpeakerName(attributed.speaker().map(Speaker::name).orElse(null))
        .setSpeakerSpan(
            attributed
                .speaker()
                .map(known -> passage.field().span(known.start(), known.end()))
                .orElse(null))
        .setCue(attributed.speaker().map(Speaker::cue).orElse(null))
        .setConfidence(attributed.speaker().map(Speaker::confidence).orElse(NOBODY))
        .setAnnotator(name())
        .build();
  }
}
