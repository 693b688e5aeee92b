package org.copydesk.training.authority;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.news.EntityType;

/// Regions of first order, and counties that the news names.
final class RegionList {
  private final List<Draft> regions = new ArrayList<>();
  private final Map<String, Draft> byCode = new HashMap<>();

  List<Draft> read(Path file) throws IOException {
    new ListFile(file).forEach(11, this::add);
    return regions;
  }

  /// `name|other names|kind|country|ISO 3166-2|latitude|longitude|Wikidata id|GeoNames
  /// id|code|rank`
  private void add(ListFile.Line line) {
    Draft region = new Draft(EntityType.PLACE, line.text(2), line.text(3), line.text(0));
    line.texts(1).forEach(region::add);
    if (!line.text(4).isEmpty()) {
      region.external("iso3166-2", line.text(4));
    }
    region.where = line.coordinates(5);
    region.wikidata(line.text(7));
    region.geonames = (long) line.number(8);
    region.prominence = Prominence.rank((int) line.number(10));
    if (!line.text(9).isEmpty()) {
      byCode.putIfAbsent(region.country + "." + line.text(9), region);
    }
    regions.add(region);
  }

  /// The region that a city lies in.
  Optional<Draft> of(City city) {
    return Optional.ofNullable(byCode.get(city.country() + "." + city.admin()));
  }
}
