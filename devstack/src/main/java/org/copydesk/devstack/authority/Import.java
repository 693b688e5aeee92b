package org.copydesk.devstack.authority;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.copydesk.news.Concept;
import org.copydesk.news.EntityType;

/// One import: reads files, hands the concepts on, and says how far it is.
public final class Import implements ConceptSink {
  private static final int MOST_REFUSALS_SHOWN = 20;
  private static final long EVERY_NANOS = 2_000_000_000L;

  private final PublicFile kind;
  private final Optional<String> origin;
  private final Consumer<Concept> concepts;
  private final PrintStream progress;
  private final Map<EntityType, Integer> taken = new EnumMap<>(EntityType.class);
  private final List<String> refusals = new ArrayList<>();
  private final long start = System.nanoTime();
  private long said = start;
  private int refused;

  /// Prepares one.
  ///
  /// @param own whether the concepts are the newsroom's own word, and say no origin
  /// @param concepts takes each of them
  /// @param progress where a line is written every two seconds
  public Import(PublicFile kind, boolean own, Consumer<Concept> concepts, PrintStream progress) {
    this.kind = kind;
    this.origin = own ? Optional.empty() : Optional.of(kind.origin());
    this.concepts = concepts;
    this.progress = progress;
  }

  /// Reads the files.
  ///
  /// @return how many concepts were taken
  /// @throws IOException where a file cannot be read at all
  public int read(List<Path> files) throws IOException {
    kind.reader().read(files.stream().map(SourceFile::new).toList(), this);
    return count();
  }

  @Override
  public void take(Concept.Builder concept) {
    Concept built = concept.setOrigin(origin.orElse(null)).build();
    concepts.accept(built);
    taken.merge(built.getType(), 1, Integer::sum);
    if (System.nanoTime() - said > EVERY_NANOS) {
      said = System.nanoTime();
      progress.println(rate());
    }
  }

  @Override
  public void refuse(String where, String reason) {
    refused++;
    if (refusals.size() < MOST_REFUSALS_SHOWN) {
      refusals.add(where + ": " + reason);
    }
  }

  private int count() {
    return taken.values().stream().mapToInt(Integer::intValue).sum();
  }

  private String rate() {
    double seconds = (System.nanoTime() - start) / 1e9;
    return "%,d concepts, %,.0f a second".formatted(count(), count() / seconds);
  }

  /// Rows that were no concepts.
  public int refused() {
    return refused;
  }

  /// What happened, a line each.
  public List<String> report() {
    List<String> lines = new ArrayList<>(refusals);
    if (refused > refusals.size()) {
      lines.add("… and %,d more rows that were refused".formatted(refused - refusals.size()));
    }
    lines.add(rate() + ", refused " + refused);
    taken.forEach((type, number) -> lines.add("  %-12s %,d".formatted(type, number)));
    return lines;
  }
}
