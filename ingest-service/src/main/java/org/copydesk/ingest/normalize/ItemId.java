package org.copydesk.ingest.normalize;

/// What a text must be to be an item's id within its source.
public final class ItemId {
  private static final int LONGEST = 1024;

  private ItemId() {}

  /// Whether a text can be an item's id: not blank, not too long, without control characters.
  public static boolean isValid(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST
        && text.chars().noneMatch(Character::isISOControl);
  }

  /// The id of an item that its provider calls so: its digest where it cannot be an id itself.
  public static String of(String text) {
    return isValid(text) ? text : "sha256:" + Sha256.hex(text);
  }
}
