package org.copydesk.enrich.authority;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.copydesk.news.Coordinates;
import org.copydesk.news.ExternalId;

/// Writes the file that [ShippedAuthority] reads. The same entries make the same bytes.
///
/// The file: a mark; the labels, texts that many rows share; the rows, the most prominent first;
/// the words for peoples, each with the row of its country. A row begins with what loading needs
/// (ids and names), so that the rest is only read when an entry is asked for.
public final class IndexWriter {
  static final String MARK = "copydesk-authority-1";
  static final double DEGREE = 1e4;
  static final double CERTAIN = 1000;

  private final Map<String, Integer> labels = new LinkedHashMap<>();
  private final Map<String, Integer> rowById = new HashMap<>();

  private IndexWriter() {}

  /// The file of these entries.
  ///
  /// @param demonyms the words for the people of a country, each with the id of the country's entry
  /// @throws IllegalArgumentException where two entries share an id, or one names an id that no
  ///   entry has
  public static byte[] write(List<Listing> listings, SortedMap<String, String> demonyms) {
    return new IndexWriter().file(listings, demonyms);
  }

  private byte[] file(List<Listing> listings, SortedMap<String, String> demonyms) {
    List<Listing> ordered =
        listings.stream()
            .sorted(
                Comparator.comparingDouble((Listing listing) -> -listing.entry().prominence())
                    .thenComparing(listing -> listing.entry().id()))
            .toList();
    for (Listing listing : ordered) {
      if (rowById.put(listing.entry().id(), rowById.size()) != null) {
        throw new IllegalArgumentException("two entries have the id " + listing.entry().id());
      }
    }
    ByteWriter rows = new ByteWriter();
    ordered.forEach(listing -> rows.block(row(listing)));

    ByteWriter file = new ByteWriter();
    file.text(MARK);
    file.number(labels.size());
    labels.keySet().forEach(file::text);
    file.number(ordered.size());
    file.number(ordered.stream().mapToLong(listing -> listing.names().size()).sum());
    file.block(rows);
    file.number(demonyms.size());
    demonyms.forEach((word, country) -> {
      file.text(word);
      file.number(row(country));
    });
    return file.bytes();
  }

  private ByteWriter row(Listing listing) {
    Entry entry = listing.entry();
    ByteWriter row = new ByteWriter();
    long wikidata = PublicId.WIKIDATA.numberIn(entry.externalIds());
    long geonames = PublicId.GEONAMES.numberIn(entry.externalIds());
    row.number(wikidata);
    row.number(geonames);
    if (wikidata == 0 && geonames == 0) {
      row.text(entry.id());
    }
    row.number(listing.names().size());
    for (Name name : listing.names()) {
      row.text(NameForm.normalised(name.text()), name.context().code());
    }
    row.number(label(entry.type().name()));
    row.number(label(entry.kind()));
    row.number(label(entry.country().orElse("")));
    row.number(Math.round(entry.prominence() * CERTAIN));
    row.number(entry.population());
    row.number(listing.region().map(id -> row(id) + 1).orElse(0));
    row.number(entry.coordinates().isPresent() ? 1 : 0);
    entry.coordinates().ifPresent(where -> coordinates(where, row));
    row.number(entry.roles().size());
    entry.roles().forEach(role -> row.number(label(role)));
    List<ExternalId> others = entry.externalIds().stream().filter(IndexWriter::isOther).toList();
    row.number(others.size());
    for (ExternalId id : others) {
      row.number(label(id.getScheme()));
      row.text(id.getId());
    }
    return row;
  }

  private static boolean isOther(ExternalId id) {
    return !PublicId.WIKIDATA.isSchemeOf(id) && !PublicId.GEONAMES.isSchemeOf(id);
  }

  private static void coordinates(Coordinates where, ByteWriter row) {
    row.signed(Math.round(where.getLatitude() * DEGREE));
    row.signed(Math.round(where.getLongitude() * DEGREE));
  }

  private int label(String text) {
    labels.putIfAbsent(text, labels.size());
    return labels.get(text);
  }

  private int row(String id) {
    Integer row = rowById.get(id);
    if (row == null) {
      throw new IllegalArgumentException("no entry has the id " + id + ", which another names");
    }
    return row;
  }
}
