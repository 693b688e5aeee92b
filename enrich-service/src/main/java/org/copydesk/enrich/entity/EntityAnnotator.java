package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityType;

/// Finds people, organisations and places: the newsroom's concepts first, then the shipped
/// authority file, then rules. A surname that stands alone joins the one person of the story whose
/// name ends with it.
public final class EntityAnnotator implements Annotator {
  private static final double IN_HEADLINE = 0.35;
  private static final double AT_THE_TOP = 0.2;
  private static final double EACH = 0.09;
  private static final double AT_MOST = 0.45;
  private static final double SURNAME_ALONE = 0.9;
  private static final int TOP_PASSAGES = 3;

  private final Authority authority = Authority.shipped();
  private final KnownNames knownNames = new KnownNames(authority);

  @Override
  public String name() {
    return "names";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public Optional<String> modelChecksum() {
    return Optional.of(authority.checksum());
  }

  @Override
  public Annotations annotate(Story story, Annotations earlier) {
    List<Find> finds = new ArrayList<>();
    for (Passage passage : story.text().passages()) {
      passage.sentences().forEach(sentence -> scan(story, passage, sentence, finds));
    }
    surnames(story, finds);
    finds.sort(
        Comparator.comparingInt((Find find) -> find.passage().number())
            .thenComparingInt(Find::start));
    return earlier.withEntities(entities(finds));
  }

  private void scan(Story story, Passage passage, Sentence sentence, List<Find> finds) {
    List<Token> tokens = sentence.tokens();
    int free = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.start() < free || !token.word()) {
        continue;
      }
      Optional<Find> known = knownNames.at(passage, sentence, i, story.newsroom());
      Optional<Find> ruled =
          token.capital() ? NameRules.at(passage, sentence, i) : Optional.empty();
      boolean ruleWins =
          known.isPresent() && ruled.isPresent() && ruled.get().end() > known.get().end();
      Optional<Find> taken = ruleWins ? ruled : known.or(() -> ruled);
      if (taken.isPresent()) {
        finds.add(taken.get());
        free = taken.get().end();
      }
    }
  }

  /// Joins partial names with the full ones.
  private static void surnames(Story story, List<Find> finds) {
    Map<String, Optional<Known>> bySurname = new HashMap<>();
    for (Find find : finds) {
      String name = find.known().name();
      int space = name.lastIndexOf(' ');
      if (find.known().type() == EntityType.PERSON && space > 0) {
        bySurname.merge(
            name.substring(space + 1),
            Optional.of(find.known()),
            (one, other) -> one.filter(known -> other.filter(known::equals).isPresent()));
      }
    }
    finds.replaceAll(find -> joined(find, bySurname));
    for (Passage passage : story.text().passages()) {
      List<Find> here =
          finds.stream().filter(find -> find.passage().number() == passage.number()).toList();
      for (Sentence sentence : passage.sentences()) {
        for (Token token : sentence.tokens()) {
          Optional<Known> person = bySurname.getOrDefault(token.text(), Optional.empty());
          if (person.isPresent()
              && here.stream()
                  .noneMatch(find -> find.start() < token.end() && token.start() < find.end())) {
            finds.add(new Find(passage, token.start(), token.end(), person.get(), SURNAME_ALONE));
          }
        }
      }
    }
  }

  /// A titled surname, "Ms Solberg", found as a person of its own.
  private static Find joined(Find find, Map<String, Optional<Known>> bySurname) {
    boolean alone = find.known().type() == EntityType.PERSON && !find.known().name().contains(" ");
    Optional<Known> person =
        alone ? bySurname.getOrDefault(find.known().name(), Optional.empty()) : Optional.empty();
    return person
        .map(known -> new Find(find.passage(), find.start(), find.end(), known, SURNAME_ALONE))
        .orElse(find);
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
        .setRelevance(relevance(finds))
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

  private static double relevance(List<Find> finds) {
    boolean headline =
        finds.stream()
            .anyMatch(
                find -> find.passage().field().field() == org.copydesk.news.TextField.HEADLINE);
    boolean top = finds.stream().anyMatch(find -> find.passage().number() < TOP_PASSAGES);
    return Math.min(AT_MOST, EACH * finds.size())
        + (headline ? IN_HEADLINE : 0)
        + (top ? AT_THE_TOP : 0);
  }
}
