package org.copydesk.peers;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Triple;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.evaluation.gold.GoldArticle;
import org.copydesk.news.Enrichment;
import org.copydesk.news.EntityType;

/// CoreNLP's conditional random field with three classes, as it comes: its own tokens and
/// sentences, its spans as they are.
final class CoreNlp implements Recogniser {
  private static final String MODEL =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  private final CRFClassifier<CoreLabel> classifier;

  CoreNlp() throws IOException, ClassNotFoundException {
    classifier = CRFClassifier.getClassifier(MODEL);
  }

  @Override
  public String name() {
    return "CoreNLP 4.5.10";
  }

  @Override
  public Enrichment recognise(GoldArticle article) {
    return Mentions.of(article, this::names);
  }

  private List<Name> names(String text) {
    List<Name> names = new ArrayList<>();
    for (Triple<String, Integer, Integer> found : classifier.classifyToCharacterOffsets(text)) {
      type(found.first())
          .ifPresent(type -> names.add(new Name(type, found.second(), found.third())));
    }
    return names;
  }

  private static Optional<EntityType> type(String label) {
    return switch (label) {
      case "PERSON" -> Optional.of(EntityType.PERSON);
      case "ORGANIZATION" -> Optional.of(EntityType.ORGANISATION);
      case "LOCATION" -> Optional.of(EntityType.PLACE);
      default -> Optional.empty();
    };
  }
}
