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
  private static final double ELSEWHERE = 1;
  private static final double ROLE = 2.5;
  private static final double OTHER_ROLE = 2;
  private static final double LIES_THERE = 4;
  private static final double LIES_ELSEWHERE = 4;
  private static final double SEVERAL_WORDS = 1.5;
  private static final double PERSON = -1.5;
  private static final double ORGANISATION = -1.5;
  private static final double PLACE = -1;
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

  double score(Cluster cluster, Entry entry) {
    double share = geography.share(entry.country(), cluster.main().key());
    double score = PROMINENCE * entry.prominence() + COUNTRY * share;
    boolean elsewhere = share == 0 && entry.country().isPresent() && !geography.isEmpty();
    return switch (entry.type()) {
      case PERSON -> score + person(cluster, entry, elsewhere);
      case PLACE -> score + PLACE + place(cluster, entry);
      default ->
          score
              + ORGANISATION
              + (cluster.main().words() > 1 ? SEVERAL_WORDS : 0)
              - (elsewhere ? ELSEWHERE * (1 - entry.prominence()) : 0);
    };
  }

  private double person(Cluster cluster, Entry entry, boolean elsewhere) {
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
        + (agrees ? ROLE : 0)
        - (other ? OTHER_ROLE * unknown : 0)
        - (elsewhere ? ELSEWHERE * unknown : 0)
        - (cluster.main().words() == 1 ? SEVERAL_WORDS : 0);
  }

  private double place(Cluster cluster, Entry entry) {
    List<Entry> stated = regions.getOrDefault(cluster, List.of());
    if (stated.isEmpty()) {
      return 0;
    }
    Optional<Entry> region = setting.lookup().authority().regionOf(entry);
    boolean there = false;
    for (Entry place : stated) {
      boolean country = place.kind().equals("country") && place.country().equals(entry.country());
      there = there || country || region.filter(lies -> lies.id().equals(place.id())).isPresent();
    }
    return there ? LIES_THERE : -LIES_ELSEWHERE;
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
