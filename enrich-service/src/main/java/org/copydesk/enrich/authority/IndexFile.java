package org.copydesk.enrich.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.news.Coordinates;
import org.copydesk.news.EntityType;
import org.copydesk.news.ExternalId;
import org.jspecify.annotations.Nullable;

/// The rows of a file that [IndexWriter] wrote, each read when it is asked for.
final class IndexFile {
  /// Type, kind, country, prominence and population.
  private static final int BEFORE_REGION = 5;

  /// A power of two.
  private static final int DECODED = 4_096;

  private final byte[] bytes;
  private final String[] labels;
  private final int[] rows;
  private final int names;
  private final Map<String, Integer> demonyms = new HashMap<>();

  /// The entries asked for of late, each at the place that the last bits of its row say: the news
  /// names the same few thousand. Threads replace each other's, and none sees half of one.
  private final @Nullable Decoded[] decoded = new Decoded[DECODED];

  private record Decoded(int row, Entry entry) {}

  /// Finds the rows.
  ///
  /// @throws IllegalArgumentException where the bytes are no such file
  IndexFile(byte[] bytes) {
    this.bytes = bytes;
    ByteCursor in = new ByteCursor(bytes, 0);
    try {
      if (!in.text().equals(IndexWriter.MARK)) {
        throw new IllegalArgumentException("not an authority index of this version");
      }
      labels = new String[in.integer()];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = in.text().intern();
      }
      rows = new int[in.integer()];
      names = in.integer();
      in.integer();
      for (int i = 0; i < rows.length; i++) {
        int length = in.integer();
        rows[i] = in.at();
        in.moveTo(in.at() + length);
      }
      for (int left = in.integer(); left > 0; left--) {
        demonyms.put(in.text(), in.integer());
      }
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      throw new IllegalArgumentException("not an authority index, or one cut short", e);
    }
  }

  int rows() {
    return rows.length;
  }

  int names() {
    return names;
  }

  /// The row of the country that a word for its people names.
  Optional<Integer> demonym(String word) {
    return Optional.ofNullable(demonyms.get(word));
  }

  /// Reads the ids at the beginning of a row, and leaves the cursor at its names.
  Ids ids(int row, ByteCursor in) {
    in.moveTo(rows[row]);
    long wikidata = in.number();
    long geonames = in.number();
    return new Ids(wikidata, geonames, wikidata == 0 && geonames == 0 ? in.text() : "");
  }

  /// The ids of a row.
  ///
  /// @param local the id where there is no other
  record Ids(long wikidata, long geonames, String local) {
    String primary() {
      if (wikidata > 0) {
        return PublicId.WIKIDATA.uri(wikidata);
      }
      return geonames > 0 ? PublicId.GEONAMES.uri(geonames) : local;
    }

    List<ExternalId> external() {
      List<ExternalId> ids = new ArrayList<>(2);
      if (wikidata > 0) {
        ids.add(PublicId.WIKIDATA.external(wikidata));
      }
      if (geonames > 0) {
        ids.add(PublicId.GEONAMES.external(geonames));
      }
      return ids;
    }
  }

  /// The name at a position that the cursor stood at in a row.
  Name name(int position) {
    return name(new ByteCursor(bytes, position));
  }

  Name name(ByteCursor in) {
    int head = in.integer();
    return new Name(in.text(head >>> 2), Context.ofCode(head & 3));
  }

  ByteCursor cursor() {
    return new ByteCursor(bytes, 0);
  }

  /// The whole of a row.
  Entry entry(int row) {
    int place = row & (DECODED - 1);
    Decoded there = decoded[place];
    if (there == null || there.row() != row) {
      there = new Decoded(row, decode(row));
      decoded[place] = there;
    }
    return there.entry();
  }

  private Entry decode(int row) {
    ByteCursor in = cursor();
    Ids ids = ids(row, in);
    int others = in.integer();
    String name = name(in).text();
    for (int i = 1; i < others; i++) {
      skipName(in);
    }
    EntityType type = EntityType.valueOf(labels[in.integer()]);
    String kind = labels[in.integer()];
    String country = labels[in.integer()];
    double prominence = in.number() / IndexWriter.CERTAIN;
    long population = in.number();
    in.number();
    Optional<Coordinates> where =
        in.number() == 0
            ? Optional.empty()
            : Optional.of(
                new Coordinates(
                    in.signed() / IndexWriter.DEGREE, in.signed() / IndexWriter.DEGREE));
    List<String> roles = roles(in);
    return new Entry(
        ids.primary(),
        name,
        type,
        kind,
        country.isEmpty() ? Optional.empty() : Optional.of(country),
        where,
        externalIds(ids, in),
        population,
        prominence,
        roles,
        Layer.SHIPPED);
  }

  /// The row of the region that a row lies in.
  Optional<Integer> region(int row) {
    ByteCursor in = cursor();
    ids(row, in);
    for (int left = in.integer(); left > 0; left--) {
      skipName(in);
    }
    for (int i = 0; i < BEFORE_REGION; i++) {
      in.number();
    }
    int region = in.integer();
    return region == 0 ? Optional.empty() : Optional.of(region - 1);
  }

  private static void skipName(ByteCursor in) {
    int length = in.integer() >>> 2;
    in.moveTo(in.at() + length);
  }

  private List<String> roles(ByteCursor in) {
    List<String> roles = new ArrayList<>();
    for (int left = in.integer(); left > 0; left--) {
      roles.add(labels[in.integer()]);
    }
    return List.copyOf(roles);
  }

  private List<ExternalId> externalIds(Ids ids, ByteCursor in) {
    List<ExternalId> all = ids.external();
    for (int left = in.integer(); left > 0; left--) {
      all.add(new ExternalId(labels[in.integer()], in.text()));
    }
    return List.copyOf(all);
  }
}
