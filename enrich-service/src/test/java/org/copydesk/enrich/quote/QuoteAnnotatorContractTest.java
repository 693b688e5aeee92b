package org.copydesk.enrich.quote;

import org.copydesk.enrich.annotation.AnnotatorContract;

class QuoteAnnotatorContractTest extends AnnotatorContract {
  QuoteAnnotatorContractTest() {
    super("quotes", "language,entities");
  }
}
