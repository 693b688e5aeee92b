package org.copydesk.enrich.reading;

import org.copydesk.enrich.annotation.AnnotatorContract;

class ReadingAnnotatorContractTest extends AnnotatorContract {
  ReadingAnnotatorContractTest() {
    super("reading", "language");
  }
}
