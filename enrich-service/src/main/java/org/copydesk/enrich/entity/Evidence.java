package org.copydesk.enrich.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// What speaks for an entity of a story being some entry of the authority file, as logits against
/// being none of them.
final class Evidence {
  private static final double PROMINENCE = 5;
  private static final double COUNTRY = 2;
  private static final double ELSEWHERE = 2.5;
  private static final double OTHER_COUNTRY = 3;
  private static final double HALF = 0.6;
  private static final double ROLE = 2.5;
  private static final double OTHER_ROLE = 2;
  private static final double LIES_THERE = 4;
  private static final double LIES_ELSEWHERE = 4;
  private static final double SEVERAL_WORDS = 1.5;
  private static final double EACH_WORD = 1;
  private static final double PLACE_PROMINENCE = 11;
  private static final double CITY_OF_THE_NAME = 2;
  private static final double LARGE = 0.4;
  private static final double PERSON = -2.5;
  private static final double PERSON_PROMINENCE = 6;
  private static final double COUNTRY_OF_PERSON = 1.2;
  private static final double ORGANISATION = -1.8;
  private static final double PLACE = -1.2;
  private static final String GOVERNMENT = "government";
  private static final double ANY_GOVERNMENT = 6;
  private static final int WORDS_AROUND = 9;
  private static final int SPOTS_READ = 6;
  private static final int SHORTEST_WORD = 4;

  private final Setting setting;
  private final Geography geography;
  private final Map<Cluster, Set<String>> around = new HashMap<>();
  private final Map<Cluster, List<Entry>> regions = new HashMap<>();

  Evidence(Setting setting, Geography geography, List<Cluster> clusters) {
    this.setting = setting;
    this.geography = geography;
    for (Cluster cluster : clusters) {
      if (cluster.type() == EntityType.PLACE) {
        regions.put(cluster, regions(cluster));
      }
    }
  }

  /// @param rivals all entries that bear one of its names
  double score(Cluster cluster, Entry entry, List<Entry> rivals) {
    double share = geography.share(entry.country(), cluster.main().key());
    double away = entry.country().isPresent() && !geography.isEmpty() ? 1 - share : 0;
    return (entry.type() == EntityType.PERSON ? COUNTRY_OF_PERSON : COUNTRY) * share
        + switch (entry.type()) {
          case PERSON -> person(cluster, entry, away);
          case PLACE -> place(cluster, entry, away, rivals);
          default -> organisation(cluster, entry, away) - unsaid(cluster, entry, share, rivals);
        };
  }

  private double person(Cluster cluster, Entry entry, double away) {
    Set<String> words = around.computeIfAbsent(cluster, Evidence::around);
    boolean agrees = false;
    for (String role : entry.roles()) {
      for (String word : role.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", 12)) {
        agrees = agrees || (word.length() >= SHORTEST_WORD && words.contains(word));
      }
    }
    boolean other = !agrees && words.stream().anyMatch(WordClass.ROLE::has);
    double unknown = 1 - entry.prominence();
    return PERSON
        + PERSON_PROMINENCE * entry.prominence()
        + (agrees ? ROLE : 0)
        - (other ? OTHER_ROLE * unknown : 0)
        - away * ELSEWHERE * unknown
        + (cluster.main().words() - 2) * EACH_WORD;
  }

  private double organisation(Cluster cluster, Entry entry, double away) {
    return ORGANISATION
        + PROMINENCE * entry.prominence()
        + (cluster.main().words() > 1 ? SEVERAL_WORDS : 0)
        - away * OTHER_COUNTRY * (1 - HALF * entry.prominence());
  }

  /// Each country has a finance ministry, and many a congress: which is meant, the story has to
  /// say.
  private double unsaid(Cluster cluster, Entry entry, double share, List<Entry> rivals) {
    boolean shared =
        entry.kind().equals(GOVERNMENT)
            && !geography.isFirst(entry.country())
            && rivals.stream()
                .anyMatch(rival ->
                    rival.kind().equals(GOVERNMENT) && !rival.country().equals(entry.country()));
    boolean common =
        share < HALF
            && !geography.isEmpty()
            && WordClass.ORGANISATION_ENDING.has(cluster.main().text());
    return shared || common ? ANY_GOVERNMENT : 0;
  }

  private double place(Cluster cluster, Entry entry, double away, List<Entry> rivals) {
    double score =
        PLACE
            + PLACE_PROMINENCE * entry.prominence()
            - (isRegion(entry) && hasCity(entry, rivals) ? CITY_OF_THE_NAME : 0);
    List<Entry> stated = regions.getOrDefault(cluster, List.of());
    if (stated.isEmpty()) {
      return score - away * ELSEWHERE * (1 - entry.prominence());
    }
    Optional<Entry> region = setting.lookup().authority().regionOf(entry);
    boolean there = false;
    for (Entry place : stated) {
      boolean country = place.kind().equals("country") && place.country().equals(entry.country());
      there = there || country || region.filter(lies -> lies.id().equals(place.id())).isPresent();
    }
    return score + (there ? LIES_THERE : -LIES_ELSEWHERE);
  }

  /// Whether a city has the name of its province, and is meant where nothing else is said.
  private static boolean hasCity(Entry region, List<Entry> rivals) {
    return region.kind().equals("region")
        && rivals.stream()
            .anyMatch(rival ->
                rival.type() == EntityType.PLACE
                    && !isRegion(rival)
                    && rival.prominence() >= LARGE
                    && rival.country().equals(region.country()));
  }

  /// Where the text says that a place lies: Paris, Texas.
  private List<Entry> regions(Cluster cluster) {
    List<Spot> spots = cluster.spots();
    for (Spot spot : spots.subList(0, Math.min(SPOTS_READ, spots.size()))) {
      int next = spot.to() + 1;
      if (spot.after(1).is(",") && next < spot.sentence().tokens().size()) {
        Optional<Lookup.Match> match =
            setting.lookup().longest(spot.passage(), spot.sentence(), next);
        if (match.isPresent()) {
          List<Entry> regions =
              match.get().entries().stream()
                  .filter(entry -> entry.type() == EntityType.PLACE && isRegion(entry))
                  .toList();
          if (!regions.isEmpty()) {
            return regions;
          }
        }
      }
    }
    return List.of();
  }

  private static boolean isRegion(Entry entry) {
    return entry.kind().equals("country") || entry.kind().equals("region");
  }

  private static Set<String> around(Cluster cluster) {
    Set<String> words = new HashSet<>();
    List<Spot> spots = cluster.main().spots();
    for (Spot spot : spots.subList(0, Math.min(SPOTS_READ, spots.size()))) {
      List<Token> tokens = spot.sentence().tokens();
      int from = Math.max(0, spot.from() - WORDS_AROUND);
      int to = Math.min(tokens.size(), spot.to() + WORDS_AROUND);
      for (Token token : tokens.subList(from, to)) {
        if (token.word()) {
          words.add(token.text().toLowerCase(Locale.ROOT));
        }
      }
    }
    return words;
  }
}
