package org.copydesk.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.evaluation.gold.GoldEntity;
import org.copydesk.evaluation.gold.GoldEntity.Link;
import org.copydesk.news.Entity;

/// The score of links to the world, an entity an article at a time. Only entities of which a
/// mention was found are looked at: what was not found is the recogniser's mistake. A link is right
/// where the entity's id or one of its external ids is the URI meant; entities whose link was left
/// open when annotating are passed over.
public final class LinkEvaluation implements Evaluation {
  private Share known = Share.NONE;
  private Share nilAnswers = Share.NONE;
  private Share nilMeant = Share.NONE;
  private final Reliability reliability = new Reliability();
  private final List<MarkedArticle> articles = new ArrayList<>();

  private LinkEvaluation() {}

  /// Scores the links of articles.
  public static LinkEvaluation of(List<Annotated> articles) {
    LinkEvaluation evaluation = new LinkEvaluation();
    articles.forEach(evaluation::add);
    return evaluation;
  }

  private void add(Annotated article) {
    Alignment aligned = Alignment.of(article);
    List<Mark> marks = new ArrayList<>();
    for (GoldEntity meant : article.gold().entities()) {
      Optional<Entity> found = aligned.found(meant);
      if (found.isPresent() && !(meant.link() instanceof Link.Unjudged)) {
        Place first =
            aligned.meant().entrySet().stream()
                .filter(mention -> mention.getValue().equals(meant))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        marks.add(judge(first, meant, found.get()));
      }
    }
    articles.add(new MarkedArticle(article.gold(), marks));
  }

  private Mark judge(Place place, GoldEntity meant, Entity found) {
    Set<String> uris = Uris.of(found);
    Optional<String> uri =
        meant.link() instanceof Link.Known(String known) ? Optional.of(known) : Optional.empty();
    boolean right = uri.map(uris::contains).orElse(uris.isEmpty());
    if (uri.isPresent()) {
      known = known.plus(right);
    } else {
      nilMeant = nilMeant.plus(right);
    }
    if (uris.isEmpty()) {
      nilAnswers = nilAnswers.plus(right);
    } else {
      found.getLinkConfidence().ifPresent(confidence -> reliability.add(confidence, right));
    }
    return Mark.both(
        place, verdict(right, uri.isPresent(), uris.isEmpty()), label(meant, uri, found));
  }

  private static String verdict(boolean right, boolean known, boolean answeredNil) {
    if (right) {
      return Mark.RIGHT;
    }
    if (answeredNil) {
      return "not linked";
    }
    return known ? "wrong link" : "linked, though unknown";
  }

  private static String label(GoldEntity meant, Optional<String> uri, Entity found) {
    return "%s is %s; found: %s %s"
        .formatted(
            meant.name(), uri.orElse("in no authority file"), found.getName(), Uris.of(found));
  }

  /// Of the entities that the authority file knows, those with the link meant.
  public Share known() {
    return known;
  }

  /// Of the entities that were given no link, those that should have none.
  public Share nilPrecision() {
    return nilAnswers;
  }

  /// Of the entities that should have no link, those that were given none.
  public Share nilRecall() {
    return nilMeant;
  }

  /// How far the links' confidence can be believed.
  public Reliability reliability() {
    return reliability;
  }

  @Override
  public String title() {
    return "Links";
  }

  @Override
  public List<String> figures() {
    List<String> figures =
        new ArrayList<>(
            List.of(
                "known, linked right      " + known,
                "not linked, rightly so   " + nilAnswers,
                "unknown, left unlinked   " + nilMeant,
                String.format(
                    Locale.ROOT,
                    "confidence, off by       %.3f on average",
                    reliability.expectedError())));
    reliability.bins().forEach(bin -> figures.add(bin.toString()));
    return figures;
  }

  @Override
  public List<MarkedArticle> articles() {
    return List.copyOf(articles);
  }
}
