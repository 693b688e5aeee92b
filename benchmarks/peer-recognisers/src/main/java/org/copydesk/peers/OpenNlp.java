package org.copydesk.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.enrich.text.Token;
import org.copydesk.evaluation.gold.GoldArticle;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityType;

/// OpenNLP's perceptron, on our tokens and sentences. It comes without weights that may be used
/// freely, so it is trained here on the training part of the Groningen Meaning Bank.
final class OpenNlp implements Recogniser {
  /// Its manual has 100; after ten it agrees with 99 % of the training data, and each takes
  /// seconds.
  private static final int ROUNDS = 10;

  private final NameFinderME finder;

  OpenNlp(Path training) throws IOException {
    List<NameSample> samples = TaggedSentences.read(training);
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, PerceptronTrainer.PERCEPTRON_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ROUNDS);
    parameters.put(
        AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_VALUE);
    finder =
        new NameFinderME(
            NameFinderME.train(
                "eng",
                null,
                ObjectStreamUtils.createObjectStream(samples),
                parameters,
                new TokenNameFinderFactory()));
  }

  @Override
  public String name() {
    return "OpenNLP 2.5.4";
  }

  @Override
  public Enrichment recognise(GoldArticle article) {
    finder.clearAdaptiveData();
    List<Entity> entities = new ArrayList<>();
    for (Passage passage : StoryText.of(article.article()).passages()) {
      for (Sentence sentence : passage.sentences()) {
        add(entities, passage, sentence);
      }
    }
    return Enrichment.newBuilder().setEntities(entities).build();
  }

  private void add(List<Entity> entities, Passage passage, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    for (Span span : finder.find(tokens.stream().map(Token::text).toArray(String[]::new))) {
      entities.add(
          Mentions.entity(
              entities.size(),
              type(span.getType()),
              passage
                  .field()
                  .mention(
                      tokens.get(span.getStart()).start(), tokens.get(span.getEnd() - 1).end())));
    }
  }

  private static EntityType type(String label) {
    return switch (label) {
      case "PER" -> EntityType.PERSON;
      case "ORG" -> EntityType.ORGANISATION;
      default -> EntityType.PLACE;
    };
  }
}
