package org.copydesk.enrich.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.enrich.duplicate.Signature;
import org.copydesk.enrich.duplicate.WordHash;
import org.copydesk.news.ArticleDescribed;
import org.copydesk.news.Sketch;
import org.copydesk.news.SketchState;
import org.copydesk.news.Weighted;

/// Makes what an article is compared by, and the keys it is found by: the bands of its signature,
/// its rarest entities and words, and pairs of these.
final class Lookup {
  /// How long an article can be found, and how far apart two that are one story may be.
  static final Duration WINDOW = Duration.ofDays(3);

  private static final int MOST_TERMS = 40;
  private static final int SINGLES = 3;
  private static final double USUAL_ENTITY = 0.004;
  private static final double USUAL_TERM = 0.01;

  /// What more than one article in twenty has is no key of its own.
  private static final double RARE_ENOUGH = Math.log(20);

  private record Part(String name, double weight, boolean rare) {}

  private Lookup() {}

  static SketchState of(
      String uri, long sequence, Instant born, ArticleDescribed article, Rarity rarity) {
    List<Part> entities = parts(article.getEntities(), "e ", USUAL_ENTITY, rarity);
    List<Part> terms = parts(article.getTerms(), "t ", USUAL_TERM, rarity);
    Sketch sketch =
        Sketch.newBuilder()
            .setUri(uri)
            .setSequence(sequence)
            .setBorn(born)
            .setSignature(article.getSignature().orElse(null))
            .setEntities(features(entities).bytes())
            .setTerms(features(terms.subList(0, Math.min(MOST_TERMS, terms.size()))).bytes())
            .build();
    return new SketchState(sketch, keys(article, entities, terms), List.of());
  }

  private static List<Part> parts(
      List<Weighted> named, String prefix, double usual, Rarity rarity) {
    return named.stream()
        .map(each -> {
          String name = prefix + each.getName();
          double weight = rarity.weight(name, usual);
          return new Part(name, each.getWeight() * weight, weight >= RARE_ENOUGH);
        })
        .sorted(Comparator.comparingDouble(Part::weight).reversed().thenComparing(Part::name))
        .toList();
  }

  /// Counts what an article names, after its own weights were taken.
  static void count(ArticleDescribed article, Rarity rarity) {
    rarity.countArticle();
    article.getEntities().forEach(entity -> rarity.count("e " + entity.getName()));
    article.getTerms().forEach(term -> rarity.count("t " + term.getName()));
  }

  private static Features features(List<Part> parts) {
    return Features.of(
        parts.stream()
            .collect(
                Collectors.toMap(
                    part -> WordHash.of(part.name()),
                    Part::weight,
                    Math::max,
                    LinkedHashMap::new)));
  }

  private static List<String> keys(
      ArticleDescribed article, List<Part> entities, List<Part> terms) {
    Set<String> keys = new LinkedHashSet<>();
    article
        .getSignature()
        .flatMap(Signature::read)
        .ifPresent(signature -> signature.bands().forEach(band -> keys.add("band " + band)));
    List<Part> heads = new ArrayList<>(entities.subList(0, Math.min(SINGLES, entities.size())));
    heads.addAll(terms.subList(0, Math.min(SINGLES, terms.size())));
    heads.stream().filter(Part::rare).forEach(part -> keys.add("one " + part.name()));
    for (int i = 0; i < heads.size(); i++) {
      for (int j = 0; j < i; j++) {
        keys.add(pair(heads.get(i).name(), heads.get(j).name()));
      }
    }
    return List.copyOf(keys);
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? "two " + one + " " + other : "two " + other + " " + one;
  }
}
