package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.authority.Authority;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.authority.LayeredAuthority;
import org.copydesk.enrich.authority.ShippedAuthority;
import org.copydesk.enrich.lexicon.ResourceFile;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.name.ChainRecogniser;
import org.copydesk.enrich.name.NameRecogniser;
import org.copydesk.enrich.text.Passage;
import org.copydesk.news.Demonym;
import org.copydesk.news.Entity;

/// Turns names into entities: finds the names, joins those that mean the same, decides what each is
/// by all that the story says about it, and links it to the authority file.
public final class EntityAnnotator implements Annotator {
  private final String name;
  private final NameRecogniser recogniser;
  private final Authority authority;
  private final Function<String, Optional<Entry>> peoples;
  private final String checksum;

  /// The annotator with the recogniser and the authority file that are shipped; loading them takes
  /// a moment, so keep it.
  public EntityAnnotator() {
    this("entities", ChainRecogniser.shipped());
  }

  /// An annotator of another name with another recogniser, and the authority file that is shipped.
  public EntityAnnotator(String name, NameRecogniser recogniser) {
    this(name, recogniser, ShippedAuthority.load());
  }

  private EntityAnnotator(String name, NameRecogniser recogniser, ShippedAuthority shipped) {
    this(name, recogniser, shipped, shipped::countryOfDemonym);
  }

  /// An annotator with these parts.
  ///
  /// @param peoples what country a word for people points to
  public EntityAnnotator(
      NameRecogniser recogniser, Authority authority, Function<String, Optional<Entry>> peoples) {
    this("entities", recogniser, authority, peoples);
  }

  private EntityAnnotator(
      String name,
      NameRecogniser recogniser,
      Authority authority,
      Function<String, Optional<Entry>> peoples) {
    this.name = name;
    this.recogniser = recogniser;
    this.authority = authority;
    this.peoples = peoples;
    this.checksum = ResourceFile.sha256(recogniser.checksum() + WordClass.checksum());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String version() {
    return "4";
  }

  @Override
  public Optional<String> modelChecksum() {
    return Optional.of(checksum);
  }

  @Override
  public Annotations annotate(Story story, Annotations earlier) {
    Authority known = new LayeredAuthority(story.newsroom().imported(), authority);
    Setting setting = Setting.of(story, known, peoples, earlier.languageCode());
    Story cased = setting.readable() ? new Truecase(setting).of(story) : story;
    List<Spot> spots = new Spotter(recogniser, cased, setting).in(cased);
    Clustering clustering = Clustering.of(spots, setting);
    Taken taken = new Taken();
    clustering.clusters().forEach(cluster -> cluster.spots().forEach(taken::take));
    Echo echo = new Echo(setting, clustering, taken);
    for (Passage passage : cased.text().passages()) {
      echo.in(passage);
    }
    List<Demonym> demonyms = new Demonyms(peoples, name()).in(story, taken);
    new Linker(setting, clustering.clusters()).link(demonyms);
    Annotations found =
        earlier.withEntities(entities(clustering.clusters(), demonyms)).withDemonyms(demonyms);
    return setting.readable()
        ? found
        : found.withWarning(
            "names were recognised only as far as the authority file knows them: there is no model for the language %s"
                .formatted(setting.language()));
  }

  private List<Entity> entities(List<Cluster> clusters, List<Demonym> demonyms) {
    Map<String, List<Cluster>> byId = new LinkedHashMap<>();
    for (Cluster cluster : clusters) {
      byId.computeIfAbsent(id(cluster), _ -> new ArrayList<>()).add(cluster);
    }
    Map<String, Integer> peopled = new HashMap<>();
    demonyms.forEach(demonym -> peopled.merge(demonym.getCountryId(), 1, Integer::sum));
    List<Entity> entities = new ArrayList<>();
    byId.forEach(
        (id, same) -> entities.add(EntityRecord.of(id, same, peopled.getOrDefault(id, 0), name())));
    entities.sort(
        Comparator.comparingDouble(Entity::getRelevance).reversed().thenComparing(Entity::getId));
    return entities;
  }

  private static String id(Cluster cluster) {
    return cluster
        .link()
        .map(link -> link.entry().id())
        .orElseGet(() -> Slug.id(cluster.type(), cluster.main().text()));
  }
}
