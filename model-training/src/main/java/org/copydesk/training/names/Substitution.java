package org.copydesk.training.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.enrich.lexicon.WordClass;

/// Gives the people, organisations and places of a document other names, the same name throughout,
/// so that a model learns from what stands around a name and not the name by heart. People get
/// titles now and then, which are no part of the name.
final class Substitution {
  private static final int PERSON = 1;
  private static final int ORGANISATION = 2;
  private static final List<String> TITLES =
      List.of(
          "Mr",
          "Mr",
          "Mr.",
          "Mrs",
          "Mrs.",
          "Ms",
          "Ms",
          "Ms.",
          "Miss",
          "Dr",
          "Dr.",
          "Sir",
          "Dame",
          "Lord",
          "Lady",
          "Prof",
          "Prof.",
          "Professor",
          "Judge",
          "Justice",
          "Gen.",
          "General",
          "Maj. Gen.",
          "Lt. Col.",
          "Col",
          "Col.",
          "Capt.",
          "Captain",
          "Sgt.",
          "Rev.",
          "Sheikh",
          "Senator",
          "Sen.",
          "Rep.",
          "Gov.",
          "Mayor",
          "Minister",
          "Sheriff",
          "Detective Inspector",
          "Police Commissioner",
          "Finance Minister",
          "Treasury Secretary",
          "Chief Executive");

  private final Pool givenNames = new Pool();
  private final Pool surnames = new Pool();
  private final Pool acronyms = new Pool();
  private final Pool bodies = new Pool();
  private final Pool longBodies = new Pool();
  private final Pool places = new Pool();
  private final Pool longPlaces = new Pool();
  private final List<String> endings;
  private final List<String> placeEndings;
  private final List<String> demonyms;
  private final List<String> kinds =
      List.of(
          "National",
          "Food",
          "Safety",
          "Metal",
          "Oil",
          "Medical",
          "Health",
          "Workers",
          "Football",
          "Atomic",
          "Energy",
          "Armed",
          "Central",
          "Democratic",
          "People's",
          "Teachers'",
          "Public",
          "Media",
          "Human",
          "Rights",
          "Press",
          "Trade",
          "Maritime",
          "Space",
          "Heart",
          "Cancer");
  private final Dice dice;

  Substitution(List<Corpus> corpora, NameLists lists, List<String> cities, long seed) {
    this.dice = new Dice(seed);
    corpora.forEach(this::collect);
    lists.organisations().forEach(this::addBody);
    cities.forEach(city -> (city.contains(" ") ? longPlaces : places).add(city));
    this.endings = words(WordClass.ORGANISATION_ENDING);
    this.demonyms =
        lists.demonyms().stream().filter(d -> d.endsWith("n") || d.endsWith("h")).sorted().toList();
    this.placeEndings = words(WordClass.PLACE_ENDING);
  }

  private static List<String> words(WordClass wordClass) {
    return wordClass.words().stream()
        .filter(word -> Character.isUpperCase(word.charAt(0)) && word.length() > 2)
        .sorted()
        .toList();
  }

  private void collect(Corpus corpus) {
    for (List<Tagged> document : corpus.documents()) {
      for (Tagged sentence : document) {
        for (Tagged.Name name : sentence.names()) {
          List<String> tokens = sentence.tokens().subList(name.from(), name.to());
          boolean plain = tokens.stream().allMatch(t -> Character.isLetter(t.charAt(0)));
          if (name.type() == PERSON && tokens.size() > 1 && plain) {
            addIfCapital(givenNames, tokens.getFirst());
            addIfCapital(surnames, tokens.getLast());
          } else if (name.type() == ORGANISATION && !corpus.name().startsWith("gmb")) {
            addBody(sentence.text(name));
          }
        }
      }
    }
  }

  private static boolean capital(String token) {
    return token.length() > 2
        && Character.isUpperCase(token.charAt(0))
        && !token.equals(token.toUpperCase(Locale.ROOT));
  }

  private static void addIfCapital(Pool pool, String token) {
    if (capital(token)) {
      pool.add(token);
    }
  }

  private void addBody(String name) {
    boolean acronym = name.length() < 7 && name.equals(name.toUpperCase(Locale.ROOT));
    (name.contains(" ") ? longBodies : acronym ? acronyms : bodies).add(name);
  }

  /// The document with other names.
  List<Tagged> of(List<Tagged> document) {
    Map<String, String> chosen = new HashMap<>();
    return document.stream().map(sentence -> of(sentence, chosen)).toList();
  }

  private Tagged of(Tagged sentence, Map<String, String> chosen) {
    List<String> tokens = new ArrayList<>();
    List<Tagged.Name> names = new ArrayList<>();
    int next = 0;
    for (Tagged.Name name : sentence.names()) {
      tokens.addAll(sentence.tokens().subList(next, name.from()));
      List<String> old = sentence.tokens().subList(name.from(), name.to());
      if (name.type() == PERSON && dice.chance(12) && untitled(tokens)) {
        tokens.addAll(List.of(TITLES.get(dice.below(TITLES.size())).split(" ", -1)));
      }
      int from = tokens.size();
      tokens.addAll(name.type() == PERSON ? person(old, chosen) : other(old, name.type(), chosen));
      names.add(new Tagged.Name(from, tokens.size(), name.type()));
      next = name.to();
    }
    tokens.addAll(sentence.tokens().subList(next, sentence.tokens().size()));
    return new Tagged(tokens, names);
  }

  private static boolean untitled(List<String> tokens) {
    return tokens.isEmpty() || !Character.isUpperCase(tokens.getLast().codePointAt(0));
  }

  private List<String> person(List<String> old, Map<String, String> chosen) {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      boolean last = i == old.size() - 1;
      String token = old.get(i);
      boolean kept = !capital(token) || WordClass.PARTICLE.has(token);
      tokens.add(kept ? token : chosen.computeIfAbsent("person " + token, _ -> part(last)));
    }
    return tokens;
  }

  private String part(boolean last) {
    if (!last) {
      return givenNames.draw(dice);
    }
    String surname = surnames.draw(dice);
    boolean doubled = dice.chance(8) && !surname.contains("-");
    return doubled ? surname + "-" + surnames.draw(dice) : surname;
  }

  private List<String> other(List<String> old, int type, Map<String, String> chosen) {
    String text = String.join(" ", old);
    boolean replaced = dice.chance(type == ORGANISATION ? 75 : 50);
    String name =
        chosen.computeIfAbsent(
            type + text, _ -> !replaced ? text : type == ORGANISATION ? body(text) : place(text));
    return List.of(name.split(" ", -1));
  }

  private String body(String text) {
    boolean single = !text.contains(" ");
    if (single && text.equals(text.toUpperCase(Locale.ROOT))) {
      return acronyms.draw(dice);
    }
    if (single && dice.chance(40)) {
      return dice.chance(70) ? surnames.draw(dice) : places.draw(dice);
    }
    if (single) {
      return bodies.draw(dice);
    }
    if (dice.chance(35)) {
      String head = dice.chance(50) ? surnames.draw(dice) : places.draw(dice);
      String more = dice.chance(25) ? " " + surnames.draw(dice) : "";
      if (dice.chance(25)) {
        head =
            demonyms.get(dice.below(demonyms.size())) + " " + kinds.get(dice.below(kinds.size()));
        more = dice.chance(30) ? " " + kinds.get(dice.below(kinds.size())) : "";
      }
      return head + more + " " + endings.get(dice.below(endings.size()));
    }
    return longBodies.draw(dice);
  }

  private String place(String text) {
    if (!text.contains(" ")) {
      boolean abbreviated = text.contains(".") || text.length() < 4;
      return abbreviated ? text : places.draw(dice);
    }
    return dice.chance(40)
        ? places.draw(dice) + " " + placeEndings.get(dice.below(placeEndings.size()))
        : longPlaces.draw(dice);
  }
}
