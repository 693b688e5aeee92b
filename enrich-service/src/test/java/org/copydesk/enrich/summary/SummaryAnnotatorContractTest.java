package org.copydesk.enrich.summary;

import org.copydesk.enrich.annotation.AnnotatorContract;

class SummaryAnnotatorContractTest extends AnnotatorContract {
  SummaryAnnotatorContractTest() {
    super("summary", "language");
  }
}
