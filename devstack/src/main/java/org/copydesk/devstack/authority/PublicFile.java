package org.copydesk.devstack.authority;

import java.util.Locale;

/// The files that concepts are imported from, each as its publisher writes it.
public enum PublicFile {
  /// Tab-separated dumps of GeoNames: allCountries.txt, cities500.txt, admin1CodesASCII.txt.
  GEONAMES(new GeoNames()),
  /// The JSON dump of Wikidata, an item a line.
  WIKIDATA(new Wikidata()),
  /// The JSON dump of the Research Organization Registry, of version 1 or 2 of its schema.
  ROR(new Ror()),
  /// A vocabulary of IPTC NewsCodes as JSON, such as cptall-en-US.json.
  NEWSCODES(new NewsCodes()),
  /// A table with a header.
  CSV(new CsvTable()),
  /// Lines of JSON: people, places, organisations or media topics with id, name, type and aliases.
  COPYDESK(new CopydeskLines());

  private final ConceptReader reader;

  PublicFile(ConceptReader reader) {
    this.reader = reader;
  }

  /// What reads such files.
  ConceptReader reader() {
    return reader;
  }

  /// What its concepts say they come from.
  String origin() {
    return name().toLowerCase(Locale.ROOT);
  }
}
