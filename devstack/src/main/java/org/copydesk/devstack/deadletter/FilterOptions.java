package org.copydesk.devstack.deadletter;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.deadletter.Filed;
import org.copydesk.deadletter.LetterFilter;
import org.copydesk.deadletter.LetterId;
import org.copydesk.deadletter.Standing;
import org.copydesk.devstack.export.SinceConverter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// The options that say which dead letters are meant.
final class FilterOptions {
  /// Reads the name of a letter.
  static final class IdConverter implements ITypeConverter<LetterId> {
    @Override
    public LetterId convert(String text) {
      return LetterId.of(text)
          .orElseThrow(() ->
              new TypeConversionException(
                  "\"%s\" names no dead letter; they are called ingest/0/17, as the list shows"
                      .formatted(text)));
    }
  }

  /// Reads the name of a state.
  static final class StateConverter implements ITypeConverter<Standing.State> {
    @Override
    public Standing.State convert(String text) {
      for (Standing.State state : Standing.State.values()) {
        if (state.title().equals(text)) {
          return state;
        }
      }
      throw new TypeConversionException(
          "\"%s\" is no state; they are open, redriven, settled, failed-again and dropped"
              .formatted(text));
    }
  }

  @Option(names = "--service", description = "Of this service: ingest, enrich or publish.")
  private Optional<String> service = Optional.empty();

  @Option(
      names = "--cause",
      paramLabel = "REGEX",
      description = "Whose cause holds what this expression describes.")
  private Optional<Pattern> cause = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = SinceConverter.class,
      description = "Given up since: 2026-11-24, 2026-11-24T08:00:00Z, 36h or 7d.")
  private Optional<Instant> since = Optional.empty();

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = SinceConverter.class,
      description = "Given up before.")
  private Optional<Instant> until = Optional.empty();

  @Option(names = "--source", description = "Of this source.")
  private Optional<String> source = Optional.empty();

  @Option(
      names = "--state",
      converter = StateConverter.class,
      description =
          "In this state: open, redriven, settled, failed-again or dropped; several times.")
  private List<Standing.State> states = List.of();

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      converter = IdConverter.class,
      description = "These letters, as the list calls them.")
  private List<LetterId> ids = List.of();

  /// Which letters are meant.
  LetterFilter filter() {
    return new LetterFilter(
        new LinkedHashSet<>(ids),
        service.map(name -> name.replaceFirst("-service$", "")),
        cause,
        since,
        until,
        source,
        Set.copyOf(states));
  }

  /// Those that were named and are not there.
  List<LetterId> missing(List<Filed> letters) {
    Set<LetterId> there = new LinkedHashSet<>(letters.stream().map(Filed::id).toList());
    return ids.stream().filter(id -> !there.contains(id)).toList();
  }
}
