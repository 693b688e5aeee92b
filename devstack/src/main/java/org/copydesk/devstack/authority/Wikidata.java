package org.copydesk.devstack.authority;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.enrich.authority.ShippedAuthority;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The JSON dump of Wikidata (dumps.wikimedia.org/wikidatawiki/entities, CC0): an array with an
/// item a line. People are instances of Q5; organisations have a headquarters, an industry,
/// employees, a parent or a chair; places have an id of GeoNames and coordinates. Items in fewer
/// than three Wikipedias are left out, and so is all else.
final class Wikidata implements ConceptReader {
  private static final int LEAST_SITES = 3;
  private static final Set<String> BRACKETS = Set.of("[", "]", "");

  @Override
  public void read(List<SourceFile> files, ConceptSink sink) throws IOException {
    ShippedAuthority countries = ShippedAuthority.load();
    for (SourceFile file : files) {
      try (BufferedReader lines = file.text()) {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          number++;
          String row = line.strip();
          String item = row.endsWith(",") ? row.substring(0, row.length() - 1) : row;
          if (item.startsWith("{")) {
            item(file + " line " + number, item, countries, sink);
          } else if (!BRACKETS.contains(item)) {
            sink.refuse(file + " line " + number, "it is no item of Wikidata's JSON dump");
          }
        }
      }
    }
  }

  private static void item(
      String where, String line, ShippedAuthority countries, ConceptSink sink) {
    try {
      Optional.of(new WikidataItem(JsonMapper.shared().readTree(line)))
          .filter(item -> item.sites() >= LEAST_SITES)
          .flatMap(item -> item.concept(countries))
          .ifPresent(sink::take);
    } catch (JacksonException e) {
      sink.refuse(where, "it is no JSON: " + e.getOriginalMessage());
    }
  }
}
