package org.copydesk.enrich.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.copydesk.news.Coordinates;
import org.copydesk.news.EntityType;
import org.copydesk.news.ExternalId;
import org.junit.jupiter.api.Test;

class IndexWriterTest {
  private static final Entry HALVORIA =
      place("http://www.wikidata.org/entity/Q990001", "Halvoria", "country", 0.9, wikidata(990001));
  private static final Entry NORDMARK =
      place("https://sws.geonames.org/77/", "Nordmark", "region", 0.6, geonames(77));
  private static final Entry VELLBRUK =
      new Entry(
          "http://www.wikidata.org/entity/Q990002",
          "Vellbruk",
          EntityType.PLACE,
          "city",
          Optional.of("HV"),
          Optional.of(new Coordinates(-12.5, 170.0001)),
          List.of(wikidata(990002), geonames(78), new ExternalId("locode", "HV VEL")),
          1_250_000,
          0.512,
          List.of(),
          Layer.SHIPPED);
  private static final Entry MINISTER =
      new Entry(
          "urn:copydesk:authority:person:odile-brånn",
          "Odile Brånn",
          EntityType.PERSON,
          "politician",
          Optional.empty(),
          Optional.empty(),
          List.of(),
          0,
          0.75,
          List.of("Minister of Fisheries", "Mayor"),
          Layer.SHIPPED);

  private static Entry place(
      String id, String name, String kind, double prominence, ExternalId external) {
    return new Entry(
        id,
        name,
        EntityType.PLACE,
        kind,
        Optional.of("HV"),
        Optional.empty(),
        List.of(external),
        0,
        prominence,
        List.of(),
        Layer.SHIPPED);
  }

  private static ExternalId wikidata(long number) {
    return PublicId.WIKIDATA.external(number);
  }

  private static ExternalId geonames(long number) {
    return PublicId.GEONAMES.external(number);
  }

  private static Listing listing(Entry entry, String... otherNames) {
    List<Name> names = new ArrayList<>(List.of(new Name(entry.name(), Context.ANYWHERE)));
    Arrays.stream(otherNames).map(Name::of).forEach(names::add);
    return new Listing(entry, names, Optional.empty());
  }

  private static List<Listing> listings() {
    return List.of(
        listing(HALVORIA, "the:Republic", "Хальвория"),
        listing(NORDMARK),
        new Listing(
            VELLBRUK,
            List.of(new Name("Vellbruk", Context.IN), new Name("Vellbruk United", Context.SPORT)),
            Optional.of(NORDMARK.id())),
        listing(MINISTER, "Odile O’Brånn"));
  }

  private static ShippedAuthority authority() {
    SortedMap<String, String> demonyms = new TreeMap<>();
    demonyms.put("Halvorian", HALVORIA.id());
    return ShippedAuthority.of(IndexWriter.write(listings(), demonyms));
  }

  @Test
  void everythingWrittenIsRead() {
    ShippedAuthority authority = authority();

    for (Listing listing : listings()) {
      assertThat(authority.byId(listing.entry().id())).contains(listing.entry());
      for (Name name : listing.names()) {
        assertThat(authority.bearers(name.text()))
            .containsExactly(new Bearer(listing.entry(), name.context()));
      }
    }
    assertThat(authority.countryOfDemonym("Halvorian")).contains(HALVORIA);
    assertThat(authority.regionOf(VELLBRUK)).contains(NORDMARK);
    assertThat(authority.regionOf(HALVORIA)).isEmpty();
    assertThat(authority.size()).isEqualTo(4);
  }

  @Test
  void idsOfEverySchemeFindTheEntry() {
    ShippedAuthority authority = authority();

    assertThat(authority.byId("https://sws.geonames.org/78/")).contains(VELLBRUK);
    assertThat(authority.byId("http://www.wikidata.org/entity/Q78")).isEmpty();
    assertThat(authority.byId("https://sws.geonames.org/990002/")).isEmpty();
    assertThat(authority.byId("http://www.wikidata.org/entity/Q99999999999999999999")).isEmpty();
    assertThat(authority.byId("urn:copydesk:authority:person:odile-brann")).isEmpty();
    assertThat(authority.byId("")).isEmpty();
  }

  @Test
  void orderOfTheEntriesDoesNotMatter() {
    List<Listing> backwards = new ArrayList<>(listings());
    Collections.reverse(backwards);

    assertThat(IndexWriter.write(backwards, Collections.emptySortedMap()))
        .isEqualTo(IndexWriter.write(listings(), Collections.emptySortedMap()));
  }

  @Test
  void mostProminentBearerComesFirstAndCrowdsAreCut() {
    List<Listing> towns =
        IntStream.rangeClosed(1, 100)
            .mapToObj(i ->
                listing(
                    place(PublicId.GEONAMES.uri(i), "Santa Vell", "city", i / 200.0, geonames(i))))
            .toList();

    List<Entry> named =
        ShippedAuthority.of(IndexWriter.write(towns, Collections.emptySortedMap()))
            .named("Santa Vell");

    assertThat(named).hasSize(24);
    assertThat(named).extracting(Entry::prominence).startsWith(0.5, 0.495, 0.49);
  }

  @Test
  void twoEntriesOfOneIdAreRefused() {
    List<Listing> twice = List.of(listing(HALVORIA), listing(HALVORIA));

    assertThatThrownBy(() -> IndexWriter.write(twice, Collections.emptySortedMap()))
        .hasMessageContaining(HALVORIA.id());
  }

  @Test
  void whatIsNoIndexIsRefusedWhereverItIsCut() {
    byte[] index = IndexWriter.write(listings(), Collections.emptySortedMap());

    for (int length = 0; length < index.length; length++) {
      byte[] cut = Arrays.copyOf(index, length);
      assertThatThrownBy(() -> ShippedAuthority.of(cut))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
