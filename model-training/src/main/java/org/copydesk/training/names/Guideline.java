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
        if (i == name.to() || (comma && name.type() == PLACE)) {
          trim(sentence.tokens(), new Tagged.Name(from, i, name.type()), names);
          from = i + 1;
        }
      }
    }
    return new Tagged(sentence.tokens(), names);
  }

  private void trim(List<String> tokens, Tagged.Name name, List<Tagged.Name> names) {
    int from = name.from();
    int to = name.to();
    int type = name.type();
    while (from < to && outsideAtStart(tokens, from, to, type)) {
      from++;
    }
    while (from < to && outsideAtEnd(tokens.get(to - 1))) {
      to--;
    }
    boolean named = false;
    for (int i = from; i < to; i++) {
      String token = tokens.get(i);
      named |= !demonyms.contains(token) && Character.isLetterOrDigit(token.codePointAt(0));
    }
    boolean day = to - from == 1 && isNoName(tokens.get(from));
    boolean listed = from < to && known.containsKey(String.join(" ", tokens.subList(from, to)));
    if (listed || (named && !day)) {
      names.add(new Tagged.Name(from, to, type));
    }
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

  private static boolean outsideAtEnd(String token) {
    return token.equals("'s")
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
      Integer listed = known.get(text);
      return listed == null || most == PERSON ? most : listed;
    }
    Integer listed = known.get(text);
    return listed != null && name.type() != PERSON ? listed : name.type();
  }
}
