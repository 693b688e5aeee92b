package org.copydesk.enrich.language;

import org.copydesk.enrich.annotation.AnnotatorContract;

class LanguageAnnotatorContractTest extends AnnotatorContract {
  LanguageAnnotatorContractTest() {
    super("language", "");
  }
}
