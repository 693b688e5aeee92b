package org.copydesk.devstack.authority;

import java.util.Locale;

/// The files that concepts are imported from, each as its publisher writes it.
public enum PublicFile {
  /// Tab-separated dumps of GeoNames: allCountries.txt, cities500.txt, admin1CodesASCII.txt.
  GEONAMES,
  /// The JSON dump of Wikidata, an item a line.
  WIKIDATA,
  /// The JSON dump of the Research Organization Registry, of version 1 or 2 of its schema.
  ROR,
  /// A vocabulary of IPTC NewsCodes as JSON, such as cptall-en-US.json.
  NEWSCODES,
  /// A table with a header.
  CSV,
  /// Lines of JSON: people, places, organisations or media topics with id, name, type and aliases.
  COPYDESK;

  /// What reads such files.
  ConceptReader reader() {
    return switch (this) {
      case GEONAMES -> new GeoNames();
      case WIKIDATA -> new Wikidata();
      case ROR -> new Ror();
      case NEWSCODES -> new NewsCodes();
      case CSV -> new CsvTable();
      case COPYDESK -> new CopydeskLines();
    };
  }

  /// What its concepts say they come from.
  String origin() {
    return name().toLowerCase(Locale.ROOT);
  }
}
