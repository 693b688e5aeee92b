package org.copydesk.training.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.enrich.lexicon.WordClass;

/// Moves the boundaries of names to where the guideline has them, and drops what is no name.
final class Trimming {
  private static final int PERSON = 1;
  private static final int ORGANISATION = 2;
  private static final int PLACE = 3;
  private static final Set<String> REGION_HEADS =
      Set.of("Strait", "Gulf", "Bay", "Sea", "Republic", "Isle", "Cape", "Kingdom", "Port", "Horn");
  private static final Set<String> OFFICES =
      Set.of(
          "Secretary-General",
          "Ambassador",
          "President",
          "Minister",
          "Secretary",
          "Senator",
          "Spokesman",
          "Chairman",
          "Director",
          "MP",
          "Representative",
          "Governor",
          "Chief");

  private final Set<String> demonyms;
  private final Map<String, Integer> known;

  /// @param demonyms words that are no name by themselves
  /// @param known names that are well known, with the numbers of their types
  Trimming(Set<String> demonyms, Map<String, Integer> known) {
    this.demonyms = demonyms;
    this.known = known;
  }

  Tagged trim(Tagged sentence) {
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
    if (from < to && isName(tokens.subList(from, to))) {
      names.add(new Tagged.Name(from, to, type));
    }
  }

  private boolean isName(List<String> tokens) {
    if (known.containsKey(String.join(" ", tokens))) {
      return true;
    }
    boolean date = WordClass.BREAK.has(tokens.getFirst()) && hasDigit(tokens.getLast());
    boolean noName = tokens.size() == 1 && isNoName(tokens.getFirst());
    return !date && !noName && !tokens.stream().allMatch(this::saysNothing);
  }

  private boolean saysNothing(String token) {
    return demonyms.contains(token) || !Character.isLetterOrDigit(token.codePointAt(0));
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
        && ((WordClass.TITLE.has(token) && !WordClass.isGivenName(token))
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
}
