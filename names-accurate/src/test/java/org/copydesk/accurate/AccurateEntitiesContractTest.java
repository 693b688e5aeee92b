package org.copydesk.accurate;

import org.copydesk.enrich.annotation.AnnotatorContract;

class AccurateEntitiesContractTest extends AnnotatorContract {
  AccurateEntitiesContractTest() {
    super("entities-accurate", "language");
  }
}
