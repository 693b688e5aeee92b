package org.copydesk.deadletter;

/// What a person wants done with dead letters.
///
/// @param by who, as they name themselves
/// @param reason why, for people; never blank
/// @param again whether letters that were decided on before are meant, too
/// @param dryRun whether to say what would be done, and do nothing
public record Order(String by, String reason, boolean again, boolean dryRun) {
  /// Checks it.
  public Order {
    if (by.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("who wants it and why must be said");
    }
  }

  /// Of letters that nobody has decided on yet.
  public static Order of(String by, String reason) {
    return new Order(by, reason, false, false);
  }
}
