package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.authority.Layer;
import org.copydesk.news.Demonym;
import org.copydesk.news.EntityType;

/// Links the entities of a story to the entries of the authority file that they are, or to none. First
/// those that are clear by themselves; these say which countries the story speaks of, and that decides
/// the others.
final class Linker {
  private static final double EACH_DEMONYM = 0.5;
  private static final double EACH_SPOT = 0.4;
  private static final double CLEAR = 0.8;
  private static final double ENOUGH = 0.5;
  private static final int ROUNDS = 2;
  private static final int MOST_NAMES = 6;
  private static final int MOST_CANDIDATES = 24;

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
      candidates.forEach((cluster, entries) ->
          best(cluster, entries, evidence).ifPresent(link -> next.put(cluster, link)));
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
      geography.add("demonym " + demonym.getCountry(), Optional.of(demonym.getCountry()), EACH_DEMONYM);
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

  /// Who bears one of the names of an entity; a person's short names only where there is no full one.
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
          if (entry.type() == type && byId.size() < MOST_CANDIDATES) {
            byId.putIfAbsent(entry.id(), entry);
          }
        }
      }
    }
    return new ArrayList<>(byId.values());
  }

  private List<Entry> entries(Cluster cluster, String name) {
    for (Spot spot : cluster.spots()) {
      if (spot.name().equals(name)) {
        List<Entry> entries = setting.lookup().entries(spot);
        if (!entries.isEmpty()) {
          return entries;
        }
      }
    }
    return List.of();
  }

  private static Optional<Cluster.Link> best(
      Cluster cluster, List<Entry> entries, Evidence evidence) {
    double[] scores = new double[entries.size()];
    double sum = 1;
    int best = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(evidence.score(cluster, entries.get(i)));
      sum += scores[i];
      boolean outranks =
          scores[i] == scores[best]
              && entries.get(i).layer() == Layer.IMPORTED
              && entries.get(best).layer() == Layer.SHIPPED;
      best = scores[i] > scores[best] || outranks ? i : best;
    }
    return Optional.of(new Cluster.Link(entries.get(best), scores[best] / sum));
  }
}
