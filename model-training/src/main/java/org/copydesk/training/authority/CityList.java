package org.copydesk.training.authority;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.news.EntityType;

/// The cities of GeoNames, with what our list adds to the important ones.
final class CityList {
  private static final String LEFT_OUT = "-";

  private final RegionList regions;
  private final Map<Long, Draft> byId = new LinkedHashMap<>();

  CityList(RegionList regions) {
    this.regions = regions;
  }

  List<Draft> read(Path file, List<City> cities) throws IOException {
    cities.forEach(city -> byId.putIfAbsent(city.id(), draft(city)));
    new ListFile(file).forEach(6, this::complete);
    return List.copyOf(byId.values());
  }

  private Draft draft(City city) {
    boolean capital = city.feature().equals("PPLC");
    String kind = capital ? "capital" : city.feature().equals("PPLX") ? "district" : "city";
    Draft draft = new Draft(EntityType.PLACE, kind, city.country(), city.name());
    draft.geonames = city.id();
    draft.population = city.population();
    draft.prominence =
        capital ? Prominence.capital(city.population()) : Prominence.city(city.population());
    draft.at(city.latitude(), city.longitude());
    draft.region = regions.of(city);
    return draft;
  }

  /// `GeoNames id|name|other names|Wikidata id|rank|for the reader`; a hyphen for the name leaves
  /// the city out, as a city that is a country of its own.
  private void complete(ListFile.Line line) {
    Draft city = byId.get((long) line.number(0));
    if (city == null) {
      throw new IllegalArgumentException("GeoNames has no such city");
    }
    if (line.text(1).equals(LEFT_OUT)) {
      byId.remove(city.geonames);
      return;
    }
    if (!line.text(1).isEmpty()) {
      city.rename(line.text(1));
    }
    line.texts(2).forEach(city::add);
    city.wikidata(line.text(3));
    if (!line.text(4).isEmpty()) {
      city.prominence = Prominence.rank((int) line.number(4));
    }
  }
}
