package org.copydesk.enrich.keyword;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.lexicon.ResourceFile;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.Keyword;

/// Finds the words and short phrases that a story repeats, by RAKE's idea (Rose et al., 2010):
/// phrases lie between stop words and punctuation; those in the headline count more.
public final class KeywordAnnotator implements Annotator {
  private static final int MOST = 10;
  private static final int LONGEST = 3;
  private static final double HEADLINE = 2.5;
  private static final ResourceFile STOP_WORDS =
      ResourceFile.read(KeywordAnnotator.class, "stop-words.txt");
  private static final Set<String> STOP =
      STOP_WORDS.lines().stream()
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());

  private record Phrase(String text, double score) {}

  private static final class Count {
    private final Map<String, Integer> surfaces = new HashMap<>();
    private double weight;

    String surface() {
      return surfaces.entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(Map.Entry::getKey)
          .orElse("");
    }
  }

  @Override
  public String name() {
    return "keywords";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public Optional<String> modelChecksum() {
    return Optional.of(STOP_WORDS.sha256());
  }

  @Override
  public Annotations annotate(Story story, Annotations earlier) {
    Map<String, Count> counts = new HashMap<>();
    for (Passage passage : story.text().passages()) {
      if (passage.story()) {
        double weight = passage.field() == story.text().headline() ? HEADLINE : 1;
        passage.sentences().forEach(sentence -> count(sentence, weight, counts));
      }
    }
    List<Phrase> phrases =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue().weight >= 2)
            .map(entry ->
                new Phrase(
                    entry.getValue().surface(),
                    entry.getValue().weight * Math.sqrt(entry.getKey().split(" ", -1).length)))
            .sorted(
                Comparator.comparingDouble(Phrase::score).reversed().thenComparing(Phrase::text))
            .toList();
    return earlier.withKeywords(keywords(phrases));
  }

  private List<Keyword> keywords(List<Phrase> phrases) {
    List<Keyword> keywords = new ArrayList<>();
    for (Phrase phrase : phrases) {
      boolean part = keywords.stream().anyMatch(known -> contains(known.getText(), phrase.text));
      if (!part && keywords.size() < MOST) {
        keywords.add(new Keyword(phrase.text, phrase.score / phrases.getFirst().score, name()));
      }
    }
    return keywords;
  }

  private static boolean contains(String longer, String part) {
    return (" " + longer.toLowerCase(Locale.ROOT) + " ")
        .contains(" " + part.toLowerCase(Locale.ROOT) + " ");
  }

  private static void count(Sentence sentence, double weight, Map<String, Count> counts) {
    List<Token> run = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (isContent(token)) {
        run.add(token);
      } else {
        count(run, weight, counts);
        run.clear();
      }
    }
    count(run, weight, counts);
  }

  private static void count(List<Token> run, double weight, Map<String, Count> counts) {
    for (int from = 0; from < run.size(); from++) {
      for (int to = from + 1; to <= Math.min(run.size(), from + LONGEST); to++) {
        String surface =
            run.subList(from, to).stream().map(Token::text).collect(Collectors.joining(" "));
        Count count = counts.computeIfAbsent(surface.toLowerCase(Locale.ROOT), _ -> new Count());
        count.weight += weight;
        count.surfaces.merge(surface, 1, Integer::sum);
      }
    }
  }

  private static boolean isContent(Token token) {
    return token.word()
        && token.shape() != Token.Shape.NUMBER
        && token.shape() != Token.Shape.INITIAL
        && token.text().length() > 2
        && !STOP.contains(token.text().toLowerCase(Locale.ROOT));
  }
}
