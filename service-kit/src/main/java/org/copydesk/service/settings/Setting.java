package org.copydesk.service.settings;

import java.util.Locale;

/// A setting: one dotted key, one reading of its text.
///
/// @param key the dotted key, `http.port`; `COPYDESK_HTTP_PORT` in the environment
/// @param fallback the text that applies where nothing is set; works on a laptop
/// @param allowed what may be given, for people
/// @param purpose what it does, in one sentence
/// @param secret whether the value must never be shown
/// @param reading turns the text into the value; throws `IllegalArgumentException` for what is not
///   allowed
public record Setting<T>(
    String key,
    String fallback,
    String allowed,
    String purpose,
    boolean secret,
    Reading<T> reading) {

  /// Turns the text of a setting into its value.
  @FunctionalInterface
  public interface Reading<T> {
    /// Reads the text.
    T read(String text);
  }

  /// A setting whose value is its text.
  public static Setting<String> text(String key, String fallback, String allowed, String purpose) {
    return new Setting<>(key, fallback, allowed, purpose, false, text -> text);
  }

  /// A whole number between two bounds, both included.
  public static Setting<Integer> number(
      String key, int fallback, int least, int most, String purpose) {
    return new Setting<>(
        key,
        Integer.toString(fallback),
        least + " to " + most,
        purpose,
        false,
        text -> between(Integer.parseInt(text), least, most));
  }

  /// A TCP port; 0 lets the machine choose.
  public static Setting<Integer> port(String key, int fallback, String purpose) {
    return number(key, fallback, 0, 65_535, purpose);
  }

  /// The name of the environment variable that sets it.
  public String variable() {
    return "COPYDESK_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  private static int between(int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException("out of range");
    }
    return value;
  }
}
