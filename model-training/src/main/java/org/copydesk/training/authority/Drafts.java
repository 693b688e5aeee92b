package org.copydesk.training.authority;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
    drafts.all.addAll(new CountryList(drafts.demonyms).read(folder.resolve("countries.psv")));
    RegionList regions = new RegionList();
    drafts.all.addAll(regions.read(folder.resolve("regions.psv")));
    drafts.all.addAll(new CityList(regions).read(folder.resolve("cities.psv"), cities));
    new ListFile(folder.resolve("places.psv")).forEach(8, line -> drafts.all.add(place(line)));
    Path people = folder.resolve("people.psv");
    if (Files.exists(people)) {
      new ListFile(people).forEach(7, line -> drafts.all.add(person(line)));
    }
    Path organisations = folder.resolve("organisations.psv");
    if (Files.exists(organisations)) {
      new ListFile(organisations).forEach(6, line -> drafts.all.add(organisation(line)));
    }
    return drafts;
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
    line.coordinates(4).ifPresent(where -> place.where = Optional.of(where));
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
