package org.copydesk.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.evaluation.gold.GoldEntity;
import org.copydesk.evaluation.gold.GoldQuote;
import org.copydesk.news.Entity;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.QuoteKind;
import org.copydesk.news.TextField;

/// The score of quotes: one is right with the very code points meant, without its marks. Quotes of
/// headlines are passed over, and reported speech where the article has none annotated.
public final class QuoteEvaluation implements Evaluation {
  private Count spans = Count.NONE;
  private Share speakers = Share.NONE;
  private Share speakersOfAll = Share.NONE;
  private Share kinds = Share.NONE;
  private final List<MarkedArticle> articles = new ArrayList<>();

  private QuoteEvaluation() {}

  /// Scores the quotes of articles.
  public static QuoteEvaluation of(List<Annotated> articles) {
    QuoteEvaluation evaluation = new QuoteEvaluation();
    articles.forEach(evaluation::add);
    return evaluation;
  }

  private void add(Annotated article) {
    Alignment aligned = Alignment.of(article);
    boolean reported =
        article.gold().quotes().stream().anyMatch(quote -> quote.kind() == QuoteKind.INDIRECT);
    Map<Place, QuoteAnnotation> found = new LinkedHashMap<>();
    for (QuoteAnnotation quote : article.found().getQuotes()) {
      if (quote.getSpan().getField() == TextField.TEXT
          && (reported || quote.getKind() != QuoteKind.INDIRECT)) {
        found.putIfAbsent(Place.of(quote), quote);
      }
    }
    List<Mark> marks = new ArrayList<>();
    List<Place> meant = article.gold().quotes().stream().map(Place::of).toList();
    for (GoldQuote quote : article.gold().quotes()) {
      marks.add(judge(article, aligned, quote, found));
    }
    found.forEach((place, quote) -> {
      if (!meant.contains(place)) {
        spans = spans.plus(Count.WRONG);
        boolean near = meant.stream().anyMatch(place::overlaps);
        marks.add(
            Mark.found(
                place,
                near ? "boundary" : "invented",
                "speaker: " + quote.getSpeakerName().orElse("nobody")));
      }
    });
    articles.add(new MarkedArticle(article.gold(), marks));
  }

  private Mark judge(
      Annotated article, Alignment aligned, GoldQuote meant, Map<Place, QuoteAnnotation> all) {
    Place place = Place.of(meant);
    String who = "speaker: " + meant.speakerName().orElse("nobody named");
    QuoteAnnotation found = all.get(place);
    if (found == null) {
      spans = spans.plus(Count.MISSING);
      meant.speaker().ifPresent(_ -> speakersOfAll = speakersOfAll.plus(false));
      boolean near = all.keySet().stream().anyMatch(place::overlaps);
      return Mark.gold(place, near ? "boundary" : "missed", who);
    }
    spans = spans.plus(Count.RIGHT);
    kinds = kinds.plus(meant.kind() == found.getKind());
    boolean right = speaker(article, aligned, meant, found);
    if (meant.speaker().isPresent()) {
      speakers = speakers.plus(right);
      speakersOfAll = speakersOfAll.plus(right);
    }
    String label = who + "; found: " + found.getSpeakerName().orElse("nobody");
    if (!right) {
      return Mark.both(place, "speaker", label);
    }
    return meant.kind() == found.getKind()
        ? Mark.both(place, Mark.RIGHT, label)
        : Mark.both(place, "kind", "%s is %s".formatted(found.getKind(), meant.kind()));
  }

  /// The speaker is right where it is the entity meant, or at least bears its name.
  private static boolean speaker(
      Annotated article, Alignment aligned, GoldQuote meant, QuoteAnnotation found) {
    if (meant.speaker().isEmpty()) {
      return found.getSpeakerId().isEmpty();
    }
    GoldEntity speaker = article.gold().entity(meant.speaker().get());
    return found.getSpeakerName().filter(speaker::isCalled).isPresent()
        || found
            .getSpeakerId()
            .flatMap(id -> entity(article, id))
            .flatMap(aligned::meant)
            .filter(speaker::equals)
            .isPresent();
  }

  private static Optional<Entity> entity(Annotated article, String id) {
    return article.found().getEntities().stream()
        .filter(entity -> entity.getId().equals(id))
        .findFirst();
  }

  /// Quotes by their limits.
  public Count spans() {
    return spans;
  }

  /// Of the quotes found whose speaker the article names, those with the right one.
  public Share speakers() {
    return speakers;
  }

  /// The same of all quotes meant, found or not.
  public Share speakersOfAll() {
    return speakersOfAll;
  }

  /// Of the quotes found, those of the kind meant.
  public Share kinds() {
    return kinds;
  }

  @Override
  public String title() {
    return "Quotes";
  }

  @Override
  public List<String> figures() {
    return List.of(
        "spans                     " + spans,
        "speaker, of those found   " + speakers,
        "speaker, of all           " + speakersOfAll,
        "kind, of those found      " + kinds);
  }

  @Override
  public List<MarkedArticle> articles() {
    return List.copyOf(articles);
  }
}
