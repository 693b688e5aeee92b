package org.copydesk.enrich.name.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.lexicon.ResourceFile;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.enrich.name.NameRecogniser;
import org.copydesk.enrich.name.NameSpan;
import org.copydesk.enrich.text.StoryText;

/// Names by rules alone, until there is a model.
public final class RuleRecogniser implements NameRecogniser {
  private static final double SHORT_FORM = 0.9;

  private final Authority authority = Authority.shipped();

  @Override
  public String version() {
    return "rules";
  }

  @Override
  public String checksum() {
    return ResourceFile.sha256(authority.checksum() + WordClass.checksum());
  }

  @Override
  public List<NameSpan> recognise(StoryText text) {
    Story story = new Story(org.copydesk.news.Article.newBuilder().setUri("").setVersion(1).setChange(org.copydesk.news.Change.CREATED).setStatus(org.copydesk.news.PubStatus.USABLE).setSource("").setItemId("").setContentHash("").setProvenance(org.copydesk.news.Provenance.newBuilder().setParser("").setParserVersion("").build()).build(), text, org.copydesk.enrich.concept.ConceptLookup.none());
    boolean nouns = false;
    KnownNames knownNames = new KnownNames(authority, story.newsroom(), SportsReport.is(story));
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
    List<NameSpan> spans = new ArrayList<>();
    for (Find find : found.inOrder()) {
      for (Sentence sentence : find.passage().sentences()) {
        if (sentence.start() <= find.start() && find.end() <= sentence.end()) {
          int from = 0;
          while (sentence.tokens().get(from).start() < find.start()) {
            from++;
          }
          int to = from;
          while (to < sentence.tokens().size() && sentence.tokens().get(to).start() < find.end()) {
            to++;
          }
          spans.add(new NameSpan(find.passage(), sentence, from, to, find.known().type(), find.confidence()));
        }
      }
    }
    return spans;
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

}
