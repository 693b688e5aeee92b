package org.copydesk.enrich.quote;

import java.util.Optional;
import org.copydesk.enrich.text.Passage;

/// A quote and who speaks.
record Attributed(Passage passage, Quoted quoted, Optional<Speaker> speaker) {
  boolean in(Narration narration) {
    return passage.number() == narration.passage().number();
  }
}
