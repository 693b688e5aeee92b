package org.copydesk.training.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.enrich.lexicon.WordClass;

/// Brings the names of corpora under one guideline: titles, possessive endings and a leading "the"
/// outside, "City, State" two names, no demonyms, countries and cities always places. What a corpus
/// calls now this, now that gets the type that it mostly has.
final class Guideline {
  private static final int PERSON = 1;
  private static final int ORGANISATION = 2;
  private static final int PLACE = 3;
  private static final int OFTEN = 4;
  private static final Set<String> REGION_HEADS =
      Set.of("Strait", "Gulf", "Bay", "Sea", "Republic", "Isle", "Cape", "Kingdom", "Port", "Horn");

  private static final Set<String> BODIES =
      Set.of(
          "University", "College", "Institute", "Ministry", "Department", "Agency", "Council",
          "Commission", "Committee", "Association", "Federation", "Union", "Party", "Court",
          "Parliament", "Senate", "Assembly", "Foundation", "Hospital", "School", "Academy",
          "Museum", "Company", "Corporation", "Authority", "Army", "Navy", "Railroad", "Railway");
  private static final Set<String> OFFICES =
      Set.of(
          "Secretary-General", "Ambassador", "President", "Minister", "Secretary", "Senator",
          "Spokesman", "Chairman", "Director", "MP", "Representative", "Governor", "Chief");
  private static final Set<String> SITES =
      Set.of(
          "Airport", "River", "Bridge", "Street", "Road", "Avenue", "Stadium", "Island", "Islands",
          "Mountain", "Mountains", "Lake", "Sea", "Ocean", "Bay", "Gulf", "Strait", "Province",
          "County", "District", "Valley", "Peninsula", "Desert", "Canal", "Square", "Park");

  private final Set<String> demonyms = new HashSet<>();
  private final Map<String, Integer> known = new HashMap<>();
  private final Map<String, int[]> counts = new HashMap<>();

  /// @param lists the names that the service ships
  Guideline(NameLists lists) {
    demonyms.addAll(lists.demonyms());
    lists.countries().forEach(name -> known.put(name, PLACE));
    lists.places().forEach(name -> known.putIfAbsent(name, PLACE));
    lists.organisations().forEach(name -> known.putIfAbsent(name, ORGANISATION));
  }

  Corpus apply(Corpus corpus) {
    counts.clear();
    List<List<Tagged>> trimmed =
        corpus.documents().stream().map(d -> d.stream().map(this::trim).toList()).toList();
    for (List<Tagged> document : trimmed) {
      for (Tagged sentence : document) {
        for (Tagged.Name name : sentence.names()) {
          counts.computeIfAbsent(sentence.text(name), _ -> new int[4])[name.type()]++;
        }
      }
    }
    List<List<Tagged>> documents =
        trimmed.stream().map(d -> d.stream().map(this::retype).toList()).toList();
    return new Corpus(corpus.name(), documents);
  }

  private Tagged trim(Tagged sentence) {
    List<Tagged.Name> names = new ArrayList<>();
    for (Tagged.Name name : sentence.names()) {
      int from = name.from();
      for (int i = name.from(); i <= name.to(); i++) {
        boolean comma = i < name.to() && sentence.tokens().get(i).equals(",");
        boolean two = i < name.to() && joinsTwo(sentence.tokens(), name, i);
        if (i == name.to() || (comma && name.type() == PLACE) || two) {
          trim(sentence.tokens(), new Tagged.Name(from, i, name.type()), names);
          from = i + 1;
        }
      }
    }
    return new Tagged(sentence.tokens(), joined(sentence.tokens(), names));
  }

  private boolean joinsTwo(List<String> tokens, Tagged.Name name, int at) {
    String before = String.join(" ", tokens.subList(name.from(), at));
    if (tokens.get(at).equals("'s")) {
      return name.type() == ORGANISATION && isPlace(before);
    }
    return tokens.get(at).equals("and")
        && known.containsKey(before)
        && known.containsKey(String.join(" ", tokens.subList(at + 1, name.to())));
  }

  private boolean isPlace(String text) {
    return known.getOrDefault(text, 0) == PLACE;
  }

  /// Makes one name of "Bank" "of" "Portugal" and of "Strait" "of" "Hormuz".
  private static List<Tagged.Name> joined(List<String> tokens, List<Tagged.Name> names) {
    List<Tagged.Name> joined = new ArrayList<>();
    for (Tagged.Name name : names) {
      Tagged.Name last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && name.type() == PLACE && linked(tokens, last.to(), name.from())) {
        String head = tokens.get(last.to() - 1);
        boolean body = last.type() == ORGANISATION && WordClass.ORGANISATION_HEAD.has(head);
        boolean region = last.type() == PLACE && REGION_HEADS.contains(head);
        if (body || region) {
          joined.removeLast();
          joined.add(new Tagged.Name(last.from(), name.to(), last.type()));
          continue;
        }
      }
      joined.add(name);
    }
    return joined;
  }

  private static boolean linked(List<String> tokens, int from, int to) {
    boolean article = to - from == 2 && tokens.get(to - 1).equals("the");
    return (to - from == 1 || article)
        && (tokens.get(from).equals("of") || tokens.get(from).equals("for"));
  }

  private void trim(List<String> tokens, Tagged.Name name, List<Tagged.Name> names) {
    int from = name.from();
    int to = name.to();
    int type = name.type();
    if (type == PERSON) {
      from = afterTitles(tokens, from, to);
    }
    while (from < to && outsideAtStart(tokens, from, to, type)) {
      from++;
    }
    while (from < to && outsideAtEnd(tokens.get(to - 1), type)) {
      to--;
    }
    boolean named = false;
    for (int i = from; i < to; i++) {
      String token = tokens.get(i);
      named |= !demonyms.contains(token) && Character.isLetterOrDigit(token.codePointAt(0));
    }
    boolean day = to - from == 1 && isNoName(tokens.get(from));
    day |= to > from && WordClass.BREAK.has(tokens.get(from)) && hasDigit(tokens.get(to - 1));
    boolean listed = from < to && known.containsKey(String.join(" ", tokens.subList(from, to)));
    if (listed || (named && !day)) {
      names.add(new Tagged.Name(from, to, type));
    }
  }

  private static int afterTitles(List<String> tokens, int from, int to) {
    int after = from;
    for (int i = from; i < to - 1; i++) {
      boolean title = WordClass.TITLE.has(tokens.get(i)) && !WordClass.isGivenName(tokens.get(i));
      after = title && Character.isUpperCase(tokens.get(i + 1).codePointAt(0)) ? i + 1 : after;
    }
    return after;
  }

  private static boolean hasDigit(String token) {
    return token.chars().anyMatch(Character::isDigit);
  }

  private static boolean outsideAtStart(List<String> tokens, int from, int to, int type) {
    String token = tokens.get(from);
    if (!Character.isLetterOrDigit(token.codePointAt(0)) || token.equals("the")) {
      return true;
    }
    boolean more = to - from > 1;
    boolean lower = Character.isLowerCase(token.codePointAt(0));
    boolean particle = WordClass.PARTICLE.has(token) || token.contains("-");
    if (lower && !particle && more) {
      return true;
    }
    if (token.equals("The") && more && from == 0) {
      return true;
    }
    if (type != PERSON || !more) {
      return false;
    }
    boolean rest = Character.isUpperCase(tokens.get(from + 1).codePointAt(0));
    return rest
        && (WordClass.TITLE.has(token) && !WordClass.isGivenName(token)
            || token.equals("State")
            || token.equals("Prophet"));
  }

  private static boolean outsideAtEnd(String token, int type) {
    boolean office = type == ORGANISATION && OFFICES.contains(token);
    return office
        || token.equals("'s")
        || token.equals("'")
        || token.equals("’s")
        || (token.length() == 1
            && !Character.isLetterOrDigit(token.charAt(0))
            && token.charAt(0) != '!'
            && token.charAt(0) != '?');
  }

  private static boolean isNoName(String token) {
    return token.matches("[0-9,.-]+")
        || WordClass.BREAK.has(token)
        || WordClass.NO_ACRONYM.has(token)
        || (WordClass.TITLE.has(token) && !WordClass.isGivenName(token));
  }

  private Tagged retype(Tagged sentence) {
    List<Tagged.Name> names =
        sentence.names().stream()
            .map(name -> new Tagged.Name(name.from(), name.to(), type(sentence, name)))
            .toList();
    return new Tagged(sentence.tokens(), names);
  }

  private int type(Tagged sentence, Tagged.Name name) {
    String text = sentence.text(name);
    int[] count = counts.getOrDefault(text, new int[4]);
    int sum = count[1] + count[2] + count[3];
    int most = count[1] >= count[2] && count[1] >= count[3] ? 1 : count[2] >= count[3] ? 2 : 3;
    if (sum >= OFTEN && count[most] * 4 >= sum * 3) {
      boolean listed = known.containsKey(text) && most != PERSON;
      return listed ? known.getOrDefault(text, most) : most;
    }
    Integer listed = known.get(text);
    if (name.type() == PERSON) {
      return PERSON;
    }
    return listed != null ? listed : byLastWord(sentence.tokens(), name);
  }

  private static int byLastWord(List<String> tokens, Tagged.Name name) {
    String last = tokens.get(name.to() - 1);
    boolean several = name.to() - name.from() > 1;
    if (several && BODIES.contains(last)) {
      return ORGANISATION;
    }
    return several && SITES.contains(last) ? PLACE : name.type();
  }
}
