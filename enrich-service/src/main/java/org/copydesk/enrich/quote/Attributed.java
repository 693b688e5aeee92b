package org.copydesk.enrich.quote;

import java.util.Optional;
import org.copydesk.enrich.text.Passage;

/// A quote and who speaks.
///
/// @param narration the number of its narration in the story
/// @param continues whether it goes on with the utterance of the quote before
record Attributed(
    Passage passage, int narration, Quoted quoted, Optional<Speaker> speaker, boolean continues) {
  Attributed spokenBy(Speaker found) {
    return new Attributed(passage, narration, quoted, Optional.of(found), continues);
  }
}
