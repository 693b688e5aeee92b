package org.copydesk.enrich.keyword;

import org.copydesk.enrich.annotation.AnnotatorContract;

class KeywordAnnotatorContractTest extends AnnotatorContract {
  KeywordAnnotatorContractTest() {
    super("keywords", "language,entities");
  }
}
