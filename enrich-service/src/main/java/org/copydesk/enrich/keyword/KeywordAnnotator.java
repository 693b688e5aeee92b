package org.copydesk.enrich.keyword;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.lexicon.StopWords;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.Entity;
import org.copydesk.news.Keyword;
import org.copydesk.news.TextField;

/// Finds the words and short phrases that a story repeats, by RAKE's idea (Rose et al., 2010):
/// phrases lie between stop words and punctuation; those in the headline count more. Names are
/// taken whole, from the entities.
public final class KeywordAnnotator implements Annotator {
  private static final int MOST = 10;
  private static final int LONGEST = 3;
  private static final int LEAST_OFTEN = 2;
  private static final double HEADLINE = 2.5;

  private final StopWords stopWords = StopWords.shipped();

  private record Phrase(String text, double score) {}

  private static final class Count {
    private final Map<String, Integer> surfaces = new HashMap<>();
    private int times;
    private double weight;

    void add(String surface, double more) {
      surfaces.merge(surface, 1, Integer::sum);
      times++;
      weight += more;
    }

    String surface() {
      return surfaces.entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(Map.Entry::getKey)
          .orElse("");
    }

    Phrase phrase(String key) {
      return new Phrase(surface(), weight * Math.sqrt(key.split(" ", -1).length));
    }
  }

  @Override
  public String name() {
    return "keywords";
  }

  @Override
  public String version() {
    return "2";
  }

  @Override
  public Optional<String> modelChecksum() {
    return Optional.of(stopWords.sha256());
  }

  @Override
  public Annotations annotate(Story story, Annotations earlier) {
    NamedStretches named = new NamedStretches(story.text(), earlier.entities());
    Map<String, Count> counts = new HashMap<>();
    for (Passage passage : story.text().passages()) {
      if (passage.story()) {
        double weight = passage.field() == story.text().headline() ? HEADLINE : 1;
        for (Sentence sentence : passage.sentences()) {
          List<Token> run = new ArrayList<>();
          for (Token token : sentence.tokens()) {
            if (isContent(token, earlier.languageCode()) && !named.contains(passage, token)) {
              run.add(token);
            } else {
              count(run, weight, counts);
              run.clear();
            }
          }
          count(run, weight, counts);
        }
      }
    }
    List<Phrase> phrases = new ArrayList<>();
    counts.forEach((key, count) -> {
      if (count.times >= LEAST_OFTEN) {
        phrases.add(count.phrase(key));
      }
    });
    earlier.entities().forEach(entity -> name(entity).ifPresent(phrases::add));
    phrases.sort(Comparator.comparingDouble(Phrase::score).reversed().thenComparing(Phrase::text));
    return earlier.withKeywords(keywords(phrases));
  }

  /// A name that the story repeats, in full where the story says it in full.
  private static Optional<Phrase> name(Entity entity) {
    Count count = new Count();
    entity
        .getMentions()
        .forEach(mention ->
            count.add(
                mention.getSurface(), mention.getField() == TextField.HEADLINE ? HEADLINE : 1));
    String text = count.surfaces.containsKey(entity.getName()) ? entity.getName() : count.surface();
    return count.times < LEAST_OFTEN
        ? Optional.empty()
        : Optional.of(new Phrase(text, count.weight));
  }

  private List<Keyword> keywords(List<Phrase> phrases) {
    List<Keyword> keywords = new ArrayList<>();
    for (Phrase phrase : phrases) {
      if (keywords.size() == MOST) {
        break;
      }
      if (keywords.stream().noneMatch(known -> overlaps(known.getText(), phrase.text))) {
        keywords.add(new Keyword(phrase.text, phrase.score / phrases.getFirst().score, name()));
      }
    }
    return keywords;
  }

  private static boolean overlaps(String one, String other) {
    String left = " " + one.toLowerCase(Locale.ROOT) + " ";
    String right = " " + other.toLowerCase(Locale.ROOT) + " ";
    return left.contains(right) || right.contains(left);
  }

  private static void count(List<Token> run, double weight, Map<String, Count> counts) {
    for (int from = 0; from < run.size(); from++) {
      StringBuilder surface = new StringBuilder();
      for (int to = from; to < Math.min(run.size(), from + LONGEST); to++) {
        surface.append(to == from ? "" : " ").append(run.get(to).text());
        String phrase = surface.toString();
        counts
            .computeIfAbsent(phrase.toLowerCase(Locale.ROOT), _ -> new Count())
            .add(phrase, weight);
      }
    }
  }

  private boolean isContent(Token token, String language) {
    return token.word()
        && token.shape() != Token.Shape.NUMBER
        && token.shape() != Token.Shape.INITIAL
        && token.text().length() > 2
        && !stopWords.contains(token.text().toLowerCase(Locale.ROOT), language);
  }
}
