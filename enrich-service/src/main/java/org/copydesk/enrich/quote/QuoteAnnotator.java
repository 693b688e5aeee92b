package org.copydesk.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.text.Passage;
import org.copydesk.news.BlockKind;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.QuoteKind;

/// Finds direct quotes and who speaks: "…," X said; X said: "…"; said X; according to X; the same
/// speaker's next quote; quotes that go on over paragraphs; pronouns.
public final class QuoteAnnotator implements Annotator {
  private static final double SAME_SPEAKER = 0.7;
  private static final double NOBODY = 0.3;

  @Override
  public String name() {
    return "quote-patterns";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public Annotations annotate(Story story, Annotations earlier) {
    List<QuoteAnnotation> quotes = new ArrayList<>();
    Speakers speakers = new Speakers(story.text(), earlier.entities());
    Optional<Speakers.Speaker> last = Optional.empty();
    int lastPassage = -2;
    boolean goesOn = false;
    for (Passage passage : story.text().passages()) {
      if (!passage.story()
          || passage.field() != story.text().text()
          || passage.kind() == BlockKind.HEADING) {
        continue;
      }
      List<Quoted> found = Quoted.in(passage);
      for (Quoted quoted : found) {
        Optional<Speakers.Speaker> speaker = speakers.of(passage, quoted, found);
        boolean near =
            lastPassage == passage.number()
                || (lastPassage == passage.number() - 1
                    && (goesOn || quoted.opensPassage(passage)));
        if (speaker.isEmpty() && near) {
          speaker = last.map(known -> known.with(known.confidence() * SAME_SPEAKER));
        }
        quotes.add(annotation(passage, quoted, speaker));
        if (speaker.isPresent()) {
          last = speaker;
          lastPassage = passage.number();
        }
        goesOn = !quoted.closed();
      }
    }
    return earlier.withQuotes(quotes);
  }

  private QuoteAnnotation annotation(
      Passage passage, Quoted quoted, Optional<Speakers.Speaker> speaker) {
    return QuoteAnnotation.newBuilder()
        .setKind(QuoteKind.DIRECT)
        .setSpan(passage.field().span(quoted.start(), quoted.end()))
        .setSpeakerId(speaker.flatMap(Speakers.Speaker::id).orElse(null))
        .setSpeakerName(speaker.map(Speakers.Speaker::name).orElse(null))
        .setSpeakerSpan(
            speaker.map(known -> passage.field().span(known.start(), known.end())).orElse(null))
        .setCue(speaker.map(Speakers.Speaker::cue).orElse(null))
        .setConfidence(speaker.map(Speakers.Speaker::confidence).orElse(NOBODY))
        .setAnnotator(name())
        .build();
  }
}
