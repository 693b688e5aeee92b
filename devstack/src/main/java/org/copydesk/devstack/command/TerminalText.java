package org.copydesk.devstack.command;

import java.util.regex.Pattern;

/// Text that came from elsewhere, made harmless for a terminal: control characters, which could
/// move the cursor or clear the screen, are shown as U+FFFD; line ends and tabs stay.
public final class TerminalText {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

  private TerminalText() {}

  /// The text without control characters.
  public static String of(String text) {
    return CONTROL.matcher(text).replaceAll("\uFFFD");
  }
}
