package org.copydesk.deadletter;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which dead letters are meant: those that all parts agree on; an empty part agrees with any.
///
/// @param ids these letters
/// @param service of this service: `ingest`, `enrich` or `publish`
/// @param cause whose cause this is found in
/// @param since given up at this time or later
/// @param until given up before this time
/// @param source of this source
/// @param states in one of these states
public record LetterFilter(
    Set<LetterId> ids,
    Optional<String> service,
    Optional<Pattern> cause,
    Optional<Instant> since,
    Optional<Instant> until,
    Optional<String> source,
    Set<Standing.State> states) {

  /// All there are.
  public static LetterFilter all() {
    return of(Set.of());
  }

  /// These letters.
  public static LetterFilter of(Set<LetterId> ids) {
    return new LetterFilter(
        ids,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of());
  }

  /// Whether it means every letter.
  public boolean isAll() {
    return equals(all());
  }

  /// Whether it means this one.
  public boolean matches(Filed filed) {
    Letter letter = filed.letter();
    return (ids.isEmpty() || ids.contains(letter.id()))
        && service.filter(name -> !name.equals(letter.id().service())).isEmpty()
        && cause.filter(pattern -> !pattern.matcher(letter.cause()).find()).isEmpty()
        && since.filter(letter.at()::isBefore).isEmpty()
        && until.filter(end -> !letter.at().isBefore(end)).isEmpty()
        && source.filter(name -> !filed.original().source().equals(Optional.of(name))).isEmpty()
        && (states.isEmpty() || states.contains(filed.standing().state()));
  }
}
