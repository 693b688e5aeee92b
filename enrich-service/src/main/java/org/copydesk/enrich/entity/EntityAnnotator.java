package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.lexicon.ResourceFile;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.Entity;

/// Finds people, organisations, places and events: the newsroom's concepts first, then the shipped
/// authority file, then whatever the clues of a whole story add up to. Shorter forms, such as a
/// surname that stands alone, join the one full name that they fit.
public final class EntityAnnotator implements Annotator {
  private static final double SHORT_FORM = 0.9;
  private static final String GERMAN = "de";

  private final Authority authority = Authority.shipped();
  private final String checksum = ResourceFile.sha256(authority.checksum() + WordClass.checksum());

  @Override
  public String name() {
    return "entities";
  }

  @Override
  public String version() {
    return "2";
  }

  @Override
  public Optional<String> modelChecksum() {
    return Optional.of(checksum);
  }

  @Override
  public Annotations annotate(Story story, Annotations earlier) {
    KnownNames knownNames = new KnownNames(authority, story.newsroom(), SportsReport.is(story));
    boolean nouns = earlier.languageCode().equals(GERMAN);
    Set<String> lowerCase = lowerCase(story);
    Findings found = new Findings();
    List<Find> known = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    List<Passage> headlines = new ArrayList<>();
    for (Passage passage : story.text().passages()) {
      if (passage.shouting() || passage.titleCase()) {
        headlines.add(passage);
      } else {
        passage
            .sentences()
            .forEach(sentence ->
                new Segmenter(
                        knownNames,
                        nouns,
                        lowerCase,
                        passage,
                        sentence,
                        known::add,
                        candidates::add)
                    .cut());
      }
    }
    known.forEach(found::add);
    ShortNames shortNames = new ShortNames();
    known.forEach(find -> shortNames.add(find.known(), find.known().name()));
    decide(candidates, ballot(knownNames, nouns, lowerCase, candidates), shortNames, found);
    Echo echo = new Echo(shortNames, knownNames, found);
    for (Passage passage : story.text().passages()) {
      echo.in(passage, headlines.contains(passage));
    }
    return earlier.withEntities(entities(found.inOrder()));
  }

  private static Set<String> lowerCase(Story story) {
    Set<String> lowerCase = new HashSet<>();
    for (Passage passage : story.text().passages()) {
      for (Sentence sentence : passage.sentences()) {
        for (Token token : sentence.tokens()) {
          if (token.shape() == Token.Shape.LOWER) {
            lowerCase.add(token.text());
          }
        }
      }
    }
    return lowerCase;
  }

  private static Ballot ballot(
      KnownNames knownNames, boolean nouns, Set<String> lowerCase, List<Candidate> candidates) {
    Set<String> alone = new HashSet<>();
    candidates.stream()
        .filter(candidate -> candidate.words() == 1)
        .forEach(candidate -> alone.add(candidate.name()));
    Clues clues = new Clues(knownNames, nouns, lowerCase, alone);
    Ballot ballot = new Ballot();
    candidates.forEach(candidate -> ballot.add(candidate, clues.of(candidate)));
    return ballot;
  }

  /// Longer names first, so that shorter ones can join them.
  private static void decide(
      List<Candidate> candidates, Ballot ballot, ShortNames shortNames, Findings found) {
    List<Candidate> longestFirst =
        candidates.stream()
            .sorted(Comparator.comparingInt((Candidate candidate) -> -candidate.words()))
            .toList();
    for (Candidate candidate : longestFirst) {
      String name = candidate.name();
      Optional<Known> joined = shortNames.meaning(name);
      Optional<Ballot.Verdict> verdict =
          shortNames.isForm(name) ? Optional.empty() : ballot.verdict(name);
      boolean mayJoin = candidate.words() > 1 || candidate.within().isEmpty() || candidate.titled();
      if (joined.isPresent() && mayJoin) {
        found.add(candidate.as(joined.get(), SHORT_FORM));
      } else if (verdict.isPresent()) {
        Known known = Known.local(name, verdict.get().type());
        found.add(candidate.as(known, verdict.get().confidence()));
        shortNames.add(known, name);
        acronym(candidate, known, shortNames);
      } else {
        candidate.within().forEach(found::add);
      }
    }
  }

  /// "International Transport Workers' Federation (ITF)"
  private static void acronym(Candidate candidate, Known known, ShortNames shortNames) {
    if (candidate.after(1).is("(")
        && candidate.after(3).is(")")
        && candidate.after(2).shape() == Token.Shape.CAPITALS) {
      shortNames.form(candidate.after(2).text(), known);
    }
  }

  private List<Entity> entities(List<Find> finds) {
    Map<String, List<Find>> byId = new LinkedHashMap<>();
    finds.forEach(
        find -> byId.computeIfAbsent(find.known().id(), _ -> new ArrayList<>()).add(find));
    return byId.values().stream()
        .map(this::entity)
        .sorted(
            Comparator.comparingDouble(Entity::getRelevance)
                .reversed()
                .thenComparing(Entity::getId))
        .toList();
  }

  private Entity entity(List<Find> finds) {
    Known known = finds.getFirst().known();
    return Entity.newBuilder()
        .setId(known.id())
        .setName(known.name())
        .setType(known.type())
        .setRelevance(Relevance.of(finds))
        .setConfidence(finds.stream().mapToDouble(Find::confidence).max().orElse(0))
        .setExternalIds(known.externalIds())
        .setCoordinates(known.coordinates().orElse(null))
        .setCountry(known.country().orElse(null))
        .setMentions(
            finds.stream()
                .map(find -> find.passage().field().mention(find.start(), find.end()))
                .toList())
        .setAnnotator(name())
        .build();
  }
}
