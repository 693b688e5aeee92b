package org.copydesk.publish.view.ninjs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.news.Coordinates;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityType;
import org.copydesk.news.NinjsConcept;
import org.copydesk.news.NinjsItem;
import org.copydesk.news.NinjsPlace;
import org.copydesk.news.NinjsPoint;
import org.copydesk.news.Subject;

/// The people, organisations, places, events and objects of an item: first those that the provider
/// declared, then those that Copydesk found, each URI once.
final class NinjsConcepts {
  private static final String MENTIONS = "mentions";

  private NinjsConcepts() {}

  static void write(NinjsItem.Builder item, EnrichedArticle content) {
    item.setPeople(concepts(content, NinjsDeclared.Kind.PERSON, EntityType.PERSON))
        .setOrganisations(
            concepts(content, NinjsDeclared.Kind.ORGANISATION, EntityType.ORGANISATION))
        .setPlaces(places(content))
        .setEvents(concepts(content, NinjsDeclared.Kind.EVENT, EntityType.EVENT))
        .setObjects(concepts(content, NinjsDeclared.Kind.OBJECT, EntityType.OBJECT));
  }

  private static List<NinjsConcept> concepts(
      EnrichedArticle content, NinjsDeclared.Kind kind, EntityType type) {
    List<NinjsConcept> declared =
        NinjsDeclared.of(content.getArticle(), kind).map(NinjsConcepts::declared).toList();
    var known =
        declared.stream().flatMap(concept -> concept.getUri().stream()).collect(Collectors.toSet());
    Stream<NinjsConcept> found =
        found(content, type)
            .map(NinjsConcepts::found)
            .filter(concept -> concept.getUri().filter(known::contains).isEmpty());
    return Stream.concat(declared.stream(), found).limit(Ninjs.MOST).toList();
  }

  private static List<NinjsPlace> places(EnrichedArticle content) {
    List<NinjsPlace> declared =
        NinjsDeclared.of(content.getArticle(), NinjsDeclared.Kind.PLACE)
            .map(subject -> place(declared(subject), Optional.empty()))
            .toList();
    var known =
        declared.stream().flatMap(place -> place.getUri().stream()).collect(Collectors.toSet());
    Stream<NinjsPlace> found =
        found(content, EntityType.PLACE)
            .map(entity ->
                place(found(entity), entity.getCoordinates().flatMap(NinjsConcepts::point)))
            .filter(place -> place.getUri().filter(known::contains).isEmpty());
    return Stream.concat(declared.stream(), found).limit(Ninjs.MOST).toList();
  }

  private static Stream<Entity> found(EnrichedArticle content, EntityType type) {
    return content.getEnrichment().getEntities().stream()
        .filter(entity -> entity.getType() == type);
  }

  private static NinjsConcept declared(Subject subject) {
    Optional<String> uri = subject.getCode().flatMap(NinjsUri::of);
    return NinjsConcept.newBuilder()
        .setName(subject.getName().orElse(null))
        .setUri(uri.orElse(null))
        .setLiteral(uri.isPresent() ? null : subject.getCode().orElse(null))
        .build();
  }

  /// The first identifier in a public scheme stands beside the authority file's own.
  private static NinjsConcept found(Entity entity) {
    Optional<String> uri = NinjsUri.of(entity.getId());
    Optional<String> id =
        entity.getExternalIds().stream()
            .findFirst()
            .map(other -> other.getScheme() + ":" + other.getId());
    return NinjsConcept.newBuilder()
        .setName(entity.getName())
        .setRel(MENTIONS)
        .setUri(uri.orElse(null))
        .setLiteral(id.orElse(uri.isPresent() ? null : entity.getId()))
        .build();
  }

  private static NinjsPlace place(NinjsConcept concept, Optional<NinjsPoint> point) {
    return NinjsPlace.newBuilder()
        .setName(concept.getName().orElse(null))
        .setRel(concept.getRel().orElse(null))
        .setUri(concept.getUri().orElse(null))
        .setLiteral(concept.getLiteral().orElse(null))
        .setGeoJSON(point.orElse(null))
        .build();
  }

  private static Optional<NinjsPoint> point(Coordinates at) {
    return Double.isFinite(at.getLongitude()) && Double.isFinite(at.getLatitude())
        ? Optional.of(new NinjsPoint("Point", List.of(at.getLongitude(), at.getLatitude())))
        : Optional.empty();
  }
}
