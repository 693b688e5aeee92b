package org.copydesk.training.authority;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copydesk.enrich.authority.Listing;
import org.copydesk.news.EntityType;

/// All entries of the index, from all its sources.
final class Drafts {
  private final List<Draft> all = new ArrayList<>();
  private final SortedMap<String, String> demonyms = new TreeMap<>();

  private Drafts() {}

  /// Reads the lists of a folder and the cities.
  static Drafts read(Path folder, List<City> cities) throws IOException {
    Drafts drafts = new Drafts();
    List<Draft> countries = new CountryList(drafts.demonyms).read(folder.resolve("countries.psv"));
    RegionList regionList = new RegionList();
    List<Draft> regions = regionList.read(folder.resolve("regions.psv"));
    List<Draft> places = new ArrayList<>();
    new ListFile(folder.resolve("places.psv")).forEach(8, line -> places.add(place(line)));
    List<Draft> people = new ArrayList<>();
    new ListFile(folder.resolve("people.psv")).forEach(7, line -> people.add(person(line)));
    List<Draft> organisations = new ArrayList<>();
    new ListFile(folder.resolve("organisations.psv"))
        .forEach(6, line -> organisations.add(organisation(line)));
    List<Draft> towns = new CityList(regionList).read(folder.resolve("cities.psv"), cities);

    Doubt doubt = Doubt.read(folder.resolve("doubtful.psv"));
    Surnames.addTo(people, doubt::isDoubtful);
    doubt.addSurnames(people);
    Stream.of(countries, regions, places, people, organisations, towns).forEach(drafts.all::addAll);
    CountryNames.addTo(countries, drafts.all);
    towns.forEach(NewsSpellings::addTo);
    drafts.all.forEach(Variants::addTo);
    towns.forEach(doubt::cast);
    regions.forEach(doubt::cast);
    drafts.check();
    return drafts;
  }

  /// Refuses two entries with one id, naming them all at once.
  private void check() {
    Map<String, Draft> byId = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (Draft draft : all) {
      Draft other = byId.putIfAbsent(draft.id(), draft);
      if (other != null) {
        twice.add(draft.id() + ": " + other.name + ", " + draft.name);
      }
    }
    if (!twice.isEmpty()) {
      throw new IllegalArgumentException(
          "the lists give two entries one id: " + String.join("; ", twice));
    }
  }

  List<Listing> listings() {
    return all.stream().map(Draft::listing).toList();
  }

  SortedMap<String, String> demonyms() {
    return demonyms;
  }

  /// `name|other names|kind|country|latitude|longitude|Wikidata id|rank`
  private static Draft place(ListFile.Line line) {
    Draft place = new Draft(EntityType.PLACE, line.text(2), line.text(3), line.text(0));
    line.texts(1).forEach(place::add);
    place.where = line.coordinates(4);
    place.wikidata(line.text(6));
    place.prominence = Prominence.rank((int) line.number(7));
    return place;
  }

  /// `name|other names|kind|country|role|Wikidata id|rank`
  private static Draft person(ListFile.Line line) {
    Draft person = new Draft(EntityType.PERSON, line.text(2), line.text(3), line.text(0));
    line.texts(1).forEach(person::add);
    person.roles = line.texts(4);
    person.wikidata(line.text(5));
    person.prominence = Prominence.rank((int) line.number(6));
    return person;
  }

  /// `name|other names|kind|country|Wikidata id|rank`
  private static Draft organisation(ListFile.Line line) {
    Draft organisation =
        new Draft(EntityType.ORGANISATION, line.text(2), line.text(3), line.text(0));
    line.texts(1).forEach(organisation::add);
    organisation.wikidata(line.text(4));
    organisation.prominence = Prominence.rank((int) line.number(5));
    return organisation;
  }
}
