package org.copydesk.devstack.replay;

import java.util.HashMap;
import java.util.Map;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.enrich.concept.ConceptIndex;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.Concept;
import org.copydesk.schemas.Topics;

/// The newsroom's concepts as they are now.
final class Concepts {
  private Concepts() {}

  static ConceptLookup read(NewsDesk desk) {
    Map<String, Concept> concepts = new HashMap<>();
    ConceptIndex index = new ConceptIndex();
    index.readFrom(concepts::get);
    desk.eachExisting(
        Topics.CONCEPT.name(),
        record -> {
          Concept before = concepts.remove(record.key());
          Concept now =
              desk.decode(record.topic(), record.value()) instanceof Concept concept
                  ? Concept.newBuilder(concept).setId(record.key()).build()
                  : null;
          if (now != null) {
            concepts.put(record.key(), now);
          }
          index.change(before, now);
        });
    return index;
  }
}
