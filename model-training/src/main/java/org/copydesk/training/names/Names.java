package org.copydesk.training.names;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.copydesk.enrich.lexicon.ResourceFile;
import org.copydesk.enrich.lexicon.WordClass;

/// Names to draw: those of corpora and lists, and new ones put together of their parts.
final class Names {
  private static final int PERSON = 1;
  private static final int ORGANISATION = 2;

  private final Pool countries = new Pool();
  private final Pool givenNames = new Pool();
  private final Pool surnames = new Pool();
  private final Pool acronyms = new Pool();
  private final Pool bodies = new Pool();
  private final Pool longBodies = new Pool();
  private final Pool places = new Pool();
  private final Pool longPlaces = new Pool();
  private final List<String> endings = words(WordClass.ORGANISATION_ENDING);
  private final List<String> placeEndings = words(WordClass.PLACE_ENDING);
  private final List<String> titles = parts("TITLE");
  private final List<String> nicknames = parts("NICKNAME");
  private final List<String> kinds = parts("KIND");
  private final List<String> demonyms;
  private final Dice dice;

  /// @param corpora corpora whose people and organisations are taken
  /// @param lists the lists that the service ships
  /// @param towns names of towns
  Names(List<Corpus> corpora, NameLists lists, List<String> towns, Dice dice) {
    this.dice = dice;
    corpora.forEach(this::collect);
    lists.organisations().forEach(this::addBody);
    lists.countries().forEach(countries::add);
    towns.forEach(town -> (town.contains(" ") ? longPlaces : places).add(town));
    this.demonyms =
        lists.demonyms().stream().filter(d -> d.endsWith("n") || d.endsWith("h")).sorted().toList();
  }

  private static List<String> parts(String name) {
    return ResourceFile.read(Names.class, "name-parts.psv").lines().stream()
        .map(line -> line.split("\\|", 2))
        .filter(fields -> fields[0].equals(name))
        .flatMap(fields -> Arrays.stream(fields[1].split(";", -1)))
        .toList();
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

  static boolean capital(String token) {
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

  /// A given name, or a surname.
  String part(boolean last) {
    if (!last) {
      return givenNames.draw(dice);
    }
    String surname = surnames.draw(dice);
    boolean doubled = dice.chance(8) && !surname.contains("-");
    return doubled ? surname + "-" + surnames.draw(dice) : surname;
  }

  /// An organisation in the place of another: an acronym for an acronym, one word for one word.
  String body(String text) {
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

  /// A place in the place of another.
  String place(String text) {
    if (!text.contains(" ")) {
      boolean abbreviated = text.contains(".") || text.length() < 4;
      return abbreviated ? text : places.draw(dice);
    }
    return dice.chance(40)
        ? places.draw(dice) + " " + placeEndings.get(dice.below(placeEndings.size()))
        : longPlaces.draw(dice);
  }

  String given() {
    return givenNames.draw(dice);
  }

  String surname() {
    return part(true);
  }

  String town() {
    return dice.chance(85) ? places.draw(dice) : longPlaces.draw(dice);
  }

  String country() {
    return countries.draw(dice);
  }

  String acronym() {
    return acronyms.draw(dice);
  }

  String longBody() {
    return body("A B");
  }

  String title() {
    return titles.get(dice.below(titles.size()));
  }

  /// A company, in full and for short.
  String[] company() {
    String head =
        switch (dice.below(4)) {
          case 0 -> surnames.draw(dice);
          case 1 -> places.draw(dice);
          case 2 -> surnames.draw(dice) + " " + surnames.draw(dice);
          default -> bodies.draw(dice);
        };
    boolean plain = dice.chance(30);
    return new String[] {plain ? head : head + " " + endings.get(dice.below(endings.size())), head};
  }

  /// A team: in full, by its town, by its nickname.
  String[] team() {
    String town = places.draw(dice);
    String nickname = nicknames.get(dice.below(nicknames.size()));
    return new String[] {town + " " + nickname, town, nickname};
  }
}
