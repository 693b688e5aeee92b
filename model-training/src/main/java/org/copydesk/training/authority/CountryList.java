package org.copydesk.training.authority;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.copydesk.news.EntityType;

/// Countries and territories, with the words for their people.
final class CountryList {
  private final SortedMap<String, String> demonyms;
  private final List<Draft> countries = new ArrayList<>();

  /// @param demonyms gets each word with the id of its country
  CountryList(SortedMap<String, String> demonyms) {
    this.demonyms = demonyms;
  }

  List<Draft> read(Path file) throws IOException {
    new ListFile(file).forEach(10, this::add);
    return countries;
  }

  /// `code|name|other names|kind|latitude|longitude|demonyms|Wikidata id|GeoNames id|population`
  private void add(ListFile.Line line) {
    String kind = line.text(3);
    Draft country = new Draft(EntityType.PLACE, kind, line.text(0), line.text(1));
    line.texts(2).forEach(country::add);
    country.where = line.coordinates(4);
    country.wikidata(line.text(7));
    country.geonames = (long) line.number(8);
    country.population = (long) line.number(9);
    country.external("iso3166-1", line.text(0));
    country.prominence =
        kind.equals("country")
            ? Prominence.country(country.population)
            : Prominence.territory(country.population);
    countries.add(country);
    for (String word : line.texts(6)) {
      if (demonyms.putIfAbsent(word, country.id()) != null) {
        throw new IllegalArgumentException(word + " is of another country too");
      }
    }
  }
}
