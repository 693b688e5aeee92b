package org.copydesk.training.names;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.enrich.lexicon.ResourceFile;

/// The lists of names that the service ships, and the countries of ICU.
///
/// @param countries names of countries
/// @param places names of towns, regions and other places
/// @param organisations names of organisations
/// @param demonyms words for the people and the languages of places, and of religions
record NameLists(
    Set<String> countries, Set<String> places, Set<String> organisations, Set<String> demonyms) {

  static NameLists shipped() {
    Set<String> countries = new HashSet<>();
    Set<String> places = new HashSet<>();
    Set<String> organisations = new HashSet<>();
    Set<String> demonyms = new HashSet<>();
    for (String line : lines("countries.psv")) {
      String[] f = line.split("\\|", -1);
      countries.add(f[1]);
      countries.addAll(names(f[2]));
      places.addAll(names(f[3]));
      demonyms.addAll(names(f[6]));
    }
    for (String code : Locale.getISOCountries()) {
      countries.add(new ULocale("", code).getDisplayCountry(ULocale.ENGLISH));
    }
    countries.addAll(List.of("U.S.", "US", "U.S.A.", "UK", "U.K.", "UAE", "Burma", "America"));
    for (String line : lines("places.psv")) {
      String[] f = line.split("\\|", -1);
      places.add(plain(f[0]));
      places.addAll(names(f[4]));
    }
    for (String line : lines("organisations.psv")) {
      String[] f = line.split("\\|", -1);
      organisations.add(plain(f[0]));
      names(f[1]).stream().filter(n -> n.indexOf(':') < 0).forEach(organisations::add);
    }
    organisations.addAll(List.of("U.N.", "UN", "EU", "E.U.", "A.U.", "Security Council"));
    demonyms.addAll(own("demonyms.txt"));
    return new NameLists(countries, places, organisations, demonyms);
  }

  private static List<String> lines(String file) {
    return ResourceFile.read(ResourceFile.class, "../entity/" + file).lines();
  }

  private static List<String> own(String file) {
    return ResourceFile.read(NameLists.class, file).lines().stream()
        .flatMap(line -> Arrays.stream(line.split(" ", -1)))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static List<String> names(String field) {
    List<String> names = new ArrayList<>();
    for (String name : field.split(";", -1)) {
      if (!name.isBlank() && !name.startsWith("sport:")) {
        names.add(plain(name));
      }
    }
    return names;
  }

  private static String plain(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
