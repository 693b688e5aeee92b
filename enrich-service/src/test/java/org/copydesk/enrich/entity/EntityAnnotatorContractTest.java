package org.copydesk.enrich.entity;

import org.copydesk.enrich.annotation.AnnotatorContract;

class EntityAnnotatorContractTest extends AnnotatorContract {
  EntityAnnotatorContractTest() {
    super("entities", "language");
  }
}
