package org.copydesk.devstack.deadletter;

/// What a person wants done with dead letters.
///
/// @param by who, as they name themselves
/// @param reason why, for people; never blank
/// @param again whether letters that were decided on before are meant, too
/// @param dryRun whether to say what would be done, and do nothing
/// @param perSecond how many letters a second at most
public record Order(String by, String reason, boolean again, boolean dryRun, double perSecond) {
  /// So many are written back a second where nobody says otherwise: few beside what the services
  /// take, so that the live news does not wait for them.
  public static final double STANDARD_RATE = 20;

  /// Checks it.
  public Order {
    if (by.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("who wants it and why must be said");
    }
    if (!(perSecond > 0)) {
      throw new IllegalArgumentException("the rate must be more than 0 a second");
    }
  }

  /// Those that nobody has decided on yet, at the standard rate.
  public static Order of(String by, String reason) {
    return new Order(by, reason, false, false, STANDARD_RATE);
  }
}
