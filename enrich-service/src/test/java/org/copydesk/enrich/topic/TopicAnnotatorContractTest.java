package org.copydesk.enrich.topic;

import org.copydesk.enrich.annotation.AnnotatorContract;

class TopicAnnotatorContractTest extends AnnotatorContract {
  TopicAnnotatorContractTest() {
    super("topics", "language,entities");
  }
}
