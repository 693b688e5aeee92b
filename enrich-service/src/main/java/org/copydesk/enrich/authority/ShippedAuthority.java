package org.copydesk.enrich.authority;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.copydesk.enrich.lexicon.ResourceFile;

/// The authority file that is shipped with the service: cities with GeoNames ids, countries,
/// regions, seas, and the people and organisations that the news names most.
///
/// One index file in memory as it is, entries decoded when they are asked for. Safe for threads.
public final class ShippedAuthority implements Authority {
  private static final String RESOURCE = "shipped.index";

  private final IndexFile file;
  private final NameTable names;
  private final LongTable rowById;
  private final String checksum;

  private ShippedAuthority(byte[] bytes) {
    file = new IndexFile(bytes);
    rowById = new LongTable(2 * file.rows());
    names = new NameTable(file, this::identify);
    checksum = ResourceFile.sha256(bytes);
  }

  /// Reads the index in the jar.
  public static ShippedAuthority load() {
    try (InputStream in = ShippedAuthority.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "the jar lacks " + RESOURCE + "; model-training/run authority compiles it");
      }
      return of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads an index that [IndexWriter] wrote.
  ///
  /// @throws IllegalArgumentException where the bytes are no such index
  public static ShippedAuthority of(byte[] index) {
    return new ShippedAuthority(index);
  }

  private void identify(int row, IndexFile.Ids ids) {
    if (ids.wikidata() > 0) {
      rowById.put(PublicId.WIKIDATA.key(ids.wikidata()), row);
    }
    if (ids.geonames() > 0) {
      rowById.put(PublicId.GEONAMES.key(ids.geonames()), row);
    }
    if (!ids.local().isEmpty()) {
      rowById.put(PublicId.key(ids.local()), row);
    }
  }

  @Override
  public List<Bearer> bearers(String name) {
    return names.bearers(name);
  }

  @Override
  public boolean mayStart(String word) {
    return names.mayStart(word);
  }

  @Override
  public Optional<Entry> byId(String id) {
    return row(id).map(file::entry);
  }

  @Override
  public Optional<Entry> regionOf(Entry place) {
    return row(place.id()).flatMap(file::region).map(file::entry);
  }

  /// The country whose people or language a word means: Gambia for Gambian and Gambians. A demonym
  /// names no place.
  public Optional<Entry> countryOfDemonym(String word) {
    return file.demonym(NameForm.normalised(word)).map(file::entry);
  }

  /// How many entries there are.
  public int size() {
    return file.rows();
  }

  /// SHA-256 of the index file, in hexadecimal.
  public String checksum() {
    return checksum;
  }

  private Optional<Integer> row(String id) {
    for (PublicId scheme : PublicId.values()) {
      OptionalLong number = scheme.numberOf(id);
      if (number.isPresent()) {
        return row(scheme.key(number.getAsLong()));
      }
    }
    return row(PublicId.key(id)).filter(row -> file.ids(row, file.cursor()).local().equals(id));
  }

  private Optional<Integer> row(long key) {
    int row = rowById.get(key);
    return row == LongTable.NOTHING ? Optional.empty() : Optional.of(row);
  }
}
