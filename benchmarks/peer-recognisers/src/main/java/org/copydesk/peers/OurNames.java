package org.copydesk.peers;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrich.name.ChainRecogniser;
import org.copydesk.enrich.name.NameSpan;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.enrich.text.Token;
import org.copydesk.evaluation.gold.GoldArticle;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;

/// Copydesk's recogniser alone, from the text to names, as the others do it.
final class OurNames implements Recogniser {
  private final ChainRecogniser recogniser = ChainRecogniser.shipped();

  @Override
  public String name() {
    return "Copydesk's names";
  }

  @Override
  public Enrichment recognise(GoldArticle article) {
    List<Entity> entities = new ArrayList<>();
    for (NameSpan span : recogniser.recognise(StoryText.of(article.article()))) {
      List<Token> tokens = span.sentence().tokens();
      entities.add(
          Entity.newBuilder()
              .setId(String.valueOf(entities.size()))
              .setName("")
              .setType(span.type())
              .setRelevance(0)
              .setConfidence(span.confidence())
              .setMentions(
                  List.of(
                      span.passage()
                          .field()
                          .mention(
                              tokens.get(span.from()).start(), tokens.get(span.to() - 1).end())))
              .setAnnotator("names")
              .build());
    }
    return Enrichment.newBuilder().setEntities(entities).build();
  }
}
