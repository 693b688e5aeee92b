package org.copydesk.devstack.authority;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.news.Coordinates;
import org.copydesk.news.EntityType;

/// The dumps of GeoNames (download.geonames.org/export/dump, CC BY 4.0): 19 columns a place; and
/// admin1CodesASCII.txt, 4 columns a region, which tells what region a place lies in. Taken are
/// countries, their first and second divisions, cities and villages, and of the rest what has a
/// name in three languages.
final class GeoNames implements ConceptReader {
  private static final int COLUMNS = 19;
  private static final int REGION_COLUMNS = 4;
  private static final Set<String> DIVISIONS =
      Set.of("ADM1", "ADM2", "PCLI", "PCLD", "PCLS", "PCLIX", "PCLF", "TERR");
  private static final int LANGUAGES_OF_OTHERS = 3;

  /// One to five capitals are the codes of airports and railway stations.
  private static final int LONGEST_CODE = 5;

  @Override
  public void read(List<SourceFile> files, ConceptSink sink) throws IOException {
    Map<String, String> regions = new HashMap<>();
    for (SourceFile file : files) {
      regions.putAll(regions(file));
    }
    for (SourceFile file : files) {
      try (BufferedReader lines = file.text()) {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          number++;
          place(file + " line " + number, line.split("\t", -1), regions, sink);
        }
      }
    }
  }

  /// The ids of regions by country and code, `US.IL`.
  private static Map<String, String> regions(SourceFile file) throws IOException {
    Map<String, String> regions = new HashMap<>();
    try (BufferedReader lines = file.text()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t", -1);
        if (columns.length == REGION_COLUMNS) {
          regions.put(columns[0], columns[3]);
        } else if (columns.length == COLUMNS && columns[7].equals("ADM1")) {
          regions.put(columns[8] + "." + columns[10], columns[0]);
        }
      }
    }
    return regions;
  }

  private static void place(
      String where, String[] columns, Map<String, String> regions, ConceptSink sink) {
    if (columns.length == REGION_COLUMNS) {
      return;
    }
    if (columns.length != COLUMNS) {
      sink.refuse(
          where, "it has %d columns, not the 19 of GeoNames' dumps".formatted(columns.length));
      return;
    }
    List<String> others =
        Stream.concat(Stream.of(columns[2]), Arrays.stream(columns[3].split(",", -1)))
            .filter(name -> !isCode(name))
            .toList();
    if (!isWanted(columns, others)) {
      return;
    }
    try {
      long people = columns[14].isEmpty() ? 0 : Long.parseLong(columns[14]);
      String region = regions.getOrDefault(columns[8] + "." + columns[10], "");
      sink.take(
          new Ids()
              .geonames(columns[0])
              .concept()
              .setName(columns[1])
              .setType(EntityType.PLACE)
              .setAliases(Aliases.of(columns[1], others))
              .setCountry(columns[8].isEmpty() ? null : columns[8])
              .setCoordinates(
                  new Coordinates(Double.parseDouble(columns[4]), Double.parseDouble(columns[5])))
              .setPopulation(people > 0 ? people : null)
              .setRoles(List.of(kind(columns[6], columns[7])))
              .setBroader(
                  region.isEmpty() || region.equals(columns[0])
                      ? List.of()
                      : List.of("https://sws.geonames.org/" + region + "/")));
    } catch (NumberFormatException e) {
      sink.refuse(where, "a coordinate or the population is no number: " + e.getMessage());
    }
  }

  private static boolean isCode(String name) {
    return name.length() <= LONGEST_CODE
        && name.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
  }

  private static boolean isWanted(String[] columns, List<String> others) {
    return switch (columns[6]) {
      case "P" -> !columns[7].equals("PPLX") && !columns[7].equals("PPLQ");
      case "A" -> DIVISIONS.contains(columns[7]);
      default -> others.size() > LANGUAGES_OF_OTHERS;
    };
  }

  private static String kind(String featureClass, String code) {
    return switch (featureClass) {
      case "P" -> code.equals("PPLC") ? "capital" : "city";
      case "A" -> code.startsWith("PCL") ? "country" : "region";
      case "H" -> "water";
      case "T" -> "mountain or island";
      default -> "place";
    };
  }
}
