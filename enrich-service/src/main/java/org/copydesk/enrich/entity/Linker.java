package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.news.Demonym;
import org.copydesk.news.EntityType;

/// Links the entities of a story to the entries of the authority file that they are, or to none.
/// First those that are clear by themselves; these say which countries the story speaks of, and
/// that decides the others.
final class Linker {
  private static final double EACH_DEMONYM = 0.5;
  private static final double EACH_SPOT = 0.4;
  private static final double CLEAR = 0.8;
  private static final double ENOUGH = 0.5;
  private static final int ROUNDS = 2;
  private static final int MOST_NAMES = 6;
  private static final int MOST_WORDS = 12;
  private static final int SPOTS_ASKED = 3;
  private static final int MOST_CANDIDATES = 40;

  private final Setting setting;
  private final List<Cluster> clusters;

  Linker(Setting setting, List<Cluster> clusters) {
    this.setting = setting;
    this.clusters = clusters;
  }

  void link(List<Demonym> demonyms) {
    Map<Cluster, List<Entry>> candidates = new LinkedHashMap<>();
    for (Cluster cluster : clusters) {
      Optional<Entry> newsroom = cluster.main().first().newsroom();
      newsroom.ifPresent(entry -> cluster.link(new Cluster.Link(entry, 1)));
      if (newsroom.isEmpty()) {
        List<Entry> entries = candidates(cluster);
        if (!entries.isEmpty()) {
          candidates.put(cluster, entries);
        }
      }
    }
    Map<Cluster, Cluster.Link> links = new LinkedHashMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      Evidence evidence =
          new Evidence(setting, geography(demonyms, links, candidates, round), clusters);
      Map<Cluster, Cluster.Link> next = new LinkedHashMap<>();
      candidates.forEach((cluster, entries) -> next.put(cluster, best(cluster, entries, evidence)));
      links = next;
    }
    links.forEach((cluster, link) -> {
      if (link.confidence() >= ENOUGH) {
        cluster.link(link);
      }
    });
  }

  private static Geography geography(
      List<Demonym> demonyms,
      Map<Cluster, Cluster.Link> links,
      Map<Cluster, List<Entry>> candidates,
      int round) {
    Geography geography = new Geography();
    for (Demonym demonym : demonyms) {
      geography.add(
          "demonym " + demonym.getCountry(), Optional.of(demonym.getCountry()), EACH_DEMONYM);
    }
    links.forEach((cluster, link) -> {
      boolean alone = candidates.getOrDefault(cluster, List.of()).size() == 1;
      if (link.confidence() >= (round > 1 ? ENOUGH : CLEAR) || alone) {
        double weight = cluster.type() == EntityType.PLACE ? 1 : EACH_SPOT;
        geography.add(
            cluster.main().key(),
            link.entry().country(),
            link.confidence() * (weight + EACH_SPOT * (cluster.spots().size() - 1)));
      }
    });
    return geography;
  }

  /// Who bears one of the names of an entity; a person's short names only where there is no full
  /// one.
  private List<Entry> candidates(Cluster cluster) {
    EntityType type = cluster.type();
    boolean person = type == EntityType.PERSON;
    boolean full = cluster.main().words() > 1;
    Map<String, Entry> byId = new LinkedHashMap<>();
    int names = 0;
    for (String name : cluster.names()) {
      boolean asked = names++ < MOST_NAMES && (!person || !full || name.indexOf(' ') > 0);
      if (asked) {
        for (Entry entry : entries(cluster, name)) {
          if (entry.type() == type
              && byId.size() < MOST_CANDIDATES
              && (name.equals(cluster.main().text()) || isLikeIt(cluster, name, entry))) {
            byId.putIfAbsent(entry.id(), entry);
          }
        }
      }
    }
    return new ArrayList<>(byId.values());
  }

  /// Whether an entry that bears only a short name could bear the full one: PRD is many parties.
  private static boolean isLikeIt(Cluster cluster, String name, Entry entry) {
    if (cluster.main().words() == 1 || name.indexOf(' ') > 0) {
      return true;
    }
    String full = NameKey.of(cluster.main().text());
    boolean shared = false;
    for (String word : entry.name().split("[^\\p{L}]+", MOST_WORDS)) {
      boolean content = word.length() > 3 && !WordClass.NEVER_ALONE.has(word);
      boolean has = full.contains(NameKey.of(word));
      if (content && !has) {
        return false;
      }
      shared = shared || content;
    }
    return shared;
  }

  /// Those who bear a name in any of its places; that a place is meant where one is said to be is
  /// known by now.
  private List<Entry> entries(Cluster cluster, String name) {
    List<Entry> entries = new ArrayList<>();
    int asked = 0;
    for (Spot spot : cluster.spots()) {
      if (asked < SPOTS_ASKED && spot.name().equals(name)) {
        asked++;
        entries.addAll(setting.lookup().entries(spot, cluster.type()));
      }
    }
    return entries;
  }

  /// The likeliest entry; entries of other layers that mean the same count for it.
  private static Cluster.Link best(Cluster cluster, List<Entry> entries, Evidence evidence) {
    double[] weights = new double[entries.size()];
    double sum = 1;
    int best = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.exp(evidence.score(cluster, entries.get(i), entries));
      sum += weights[i];
      best = weights[i] > weights[best] ? i : best;
    }
    Entry meant = entries.get(best);
    int shown = best;
    double own = 0;
    for (int i = 0; i < weights.length; i++) {
      if (i == best || Twins.are(meant, entries.get(i))) {
        own += weights[i];
        int ahead = Twins.rank(entries.get(i)) - Twins.rank(entries.get(shown));
        shown = ahead > 0 || (ahead == 0 && weights[i] > weights[shown]) ? i : shown;
      }
    }
    return new Cluster.Link(entries.get(shown), own / sum);
  }
}
