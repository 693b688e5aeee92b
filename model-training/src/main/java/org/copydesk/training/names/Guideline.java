package org.copydesk.training.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Brings the names of corpora under one guideline: titles, possessive endings and a leading "the"
/// outside, "City, State" two names, no demonyms, countries and cities always places. What a corpus
/// calls now this, now that gets the type that it mostly has.
final class Guideline {
  private static final int PERSON = 1;
  private static final int ORGANISATION = 2;
  private static final int PLACE = 3;
  private static final int OFTEN = 4;
  private static final Set<String> BODIES =
      Set.of(
          "University",
          "College",
          "Institute",
          "Ministry",
          "Department",
          "Agency",
          "Council",
          "Commission",
          "Committee",
          "Association",
          "Federation",
          "Union",
          "Party",
          "Court",
          "Parliament",
          "Senate",
          "Assembly",
          "Foundation",
          "Hospital",
          "School",
          "Academy",
          "Museum",
          "Company",
          "Corporation",
          "Authority",
          "Army",
          "Navy",
          "Railroad",
          "Railway");
  private static final Set<String> SITES =
      Set.of(
          "Airport",
          "River",
          "Bridge",
          "Street",
          "Road",
          "Avenue",
          "Stadium",
          "Island",
          "Islands",
          "Mountain",
          "Mountains",
          "Lake",
          "Sea",
          "Ocean",
          "Bay",
          "Gulf",
          "Strait",
          "Province",
          "County",
          "District",
          "Valley",
          "Peninsula",
          "Desert",
          "Canal",
          "Square",
          "Park");

  private final Trimming trimming;
  private final Map<String, Integer> known = new HashMap<>();
  private final Map<String, int[]> counts = new HashMap<>();

  /// @param lists the names that the service ships
  Guideline(NameLists lists) {
    lists.countries().forEach(name -> known.put(name, PLACE));
    lists.places().forEach(name -> known.putIfAbsent(name, PLACE));
    lists.organisations().forEach(name -> known.putIfAbsent(name, ORGANISATION));
    this.trimming = new Trimming(lists.demonyms(), known);
  }

  Corpus apply(Corpus corpus) {
    counts.clear();
    List<List<Tagged>> trimmed =
        corpus.documents().stream().map(d -> d.stream().map(trimming::trim).toList()).toList();
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
