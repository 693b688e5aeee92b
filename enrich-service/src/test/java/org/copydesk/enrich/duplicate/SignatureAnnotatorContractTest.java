package org.copydesk.enrich.duplicate;

import org.copydesk.enrich.annotation.AnnotatorContract;

class SignatureAnnotatorContractTest extends AnnotatorContract {
  SignatureAnnotatorContractTest() {
    super("signature", "language");
  }
}
