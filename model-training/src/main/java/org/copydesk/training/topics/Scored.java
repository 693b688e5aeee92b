package org.copydesk.training.topics;

import java.util.List;
import org.copydesk.enrich.topic.TextTopics;

/// An annotated article and what speaks for each topic in it.
record Scored(List<TextTopics.TopScore> tops, Labelled article) {
  boolean right(TextTopics.TopScore top) {
    return article.tops().contains(top.topic().code());
  }
}
