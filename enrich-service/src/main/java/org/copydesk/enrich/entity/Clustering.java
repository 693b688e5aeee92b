package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.news.EntityType;

/// Joins the names of a story that mean the same: full names first, then the shorter forms that fit
/// them.
final class Clustering {
  private static final int SPOTS_READ = 20;
  private static final double SURE_GUESS = 1.5;

  private final Setting setting;
  private final FormIndex forms = new FormIndex();
  private final List<Cluster> clusters = new ArrayList<>();
  private final Bearers bearers;

  private Clustering(Setting setting) {
    this.setting = setting;
    this.bearers = new Bearers(setting, forms);
  }

  static Clustering of(List<Spot> spots, Setting setting) {
    Clustering clustering = new Clustering(setting);
    List<Name> names = clustering.grouped(spots);
    Set<String> alone = new HashSet<>();
    Set<String> surnames = new HashSet<>();
    for (Name name : names) {
      if (name.words() == 1) {
        alone.add(name.text());
        if (name.spots().stream().allMatch(spot -> spot.type() == EntityType.PERSON)) {
          surnames.add(name.text());
        }
      }
    }
    Ballot ballot = new Ballot(setting, new Clues(setting, alone, surnames));
    names.stream().filter(name -> name.first().newsroom().isEmpty()).forEach(ballot::count);
    names.sort(
        Comparator.comparing((Name name) -> name.first().newsroom().isEmpty())
            .thenComparing(Comparator.comparingInt(Name::words).reversed())
            .thenComparingLong(name -> name.first().order()));
    names.forEach(clustering::resolve);
    return clustering;
  }

  /// The entities, in the order they were found.
  List<Cluster> clusters() {
    return clusters;
  }

  FormIndex forms() {
    return forms;
  }

  Bearers bearers() {
    return bearers;
  }

  private List<Name> grouped(List<Spot> spots) {
    Map<String, Name> names = new LinkedHashMap<>();
    for (Spot spot : spots) {
      String key = NameKey.of(spot.name());
      String group =
          spot.newsroom().map(entry -> "\n" + entry.id()).orElseGet(() -> group(spot, key));
      names.computeIfAbsent(group, _ -> new Name(key)).add(spot);
    }
    return new ArrayList<>(names.values());
  }

  /// In a sports report a city is apart from the team that bears its name.
  private String group(Spot spot, String key) {
    boolean city = setting.sport() && spot.type() == EntityType.PLACE && spot.somewhere();
    return city ? key + "\nplace" : key;
  }

  private void resolve(Name name) {
    if (name.first().newsroom().isPresent()) {
      found(new Cluster(name));
      return;
    }
    List<Cluster> fitting = forms.bearers(name.key());
    if (fitting.isEmpty() && isFamily(name)) {
      return;
    }
    Name rest = new Name(name.key());
    rest.points().add(name.points(), 1);
    Set<Cluster> joined = new HashSet<>();
    for (Spot spot : name.spots()) {
      Optional<Cluster> bearer = bearers.of(name, spot, fitting);
      bearer.ifPresent(cluster -> {
        cluster.add(spot);
        joined.add(cluster);
      });
      if (bearer.isEmpty()) {
        rest.add(spot);
      }
    }
    joined.forEach(cluster -> cluster.count(name));
    if (!rest.spots().isEmpty() && isName(rest)) {
      found(new Cluster(rest));
    }
  }

  private boolean isName(Name name) {
    double points = name.points().of(name.points().best());
    boolean guessed = name.spots().stream().allMatch(spot -> spot.origin() == Spot.Origin.GUESSED);
    boolean known = !setting.lookup().entries(name.first()).isEmpty();
    if (known && !setting.readable()) {
      return true;
    }
    return points >= (guessed && !known ? Ballot.ENOUGH + SURE_GUESS : Ballot.ENOUGH)
        && (!guessed || known || name.words() > 1);
  }

  /// The Ruizes: a family is nobody.
  private boolean isFamily(Name name) {
    String key = name.key();
    boolean the = name.first().before(1).text().equalsIgnoreCase("the");
    return the
        && key.endsWith("s")
        && (isPerson(key.substring(0, key.length() - 1))
            || (key.endsWith("es") && isPerson(key.substring(0, key.length() - 2))));
  }

  private boolean isPerson(String key) {
    return forms.isSure(key)
        && forms.bearers(key).stream().allMatch(cluster -> cluster.type() == EntityType.PERSON);
  }

  private void found(Cluster cluster) {
    clusters.add(cluster);
    forms.add(cluster, ShortForms.of(cluster.main().text(), cluster.type(), setting));
    List<Spot> spots = cluster.main().spots();
    for (Spot spot : spots.subList(0, Math.min(SPOTS_READ, spots.size()))) {
      Definitions.of(cluster, spot).forEach(name -> forms.add(cluster, name));
    }
  }
}
