package org.copydesk.ingest.story;

/// The letters and digits of a text, by which two printings of the same words are the same.
final class Letters {
  private Letters() {}

  static String of(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    int point;
    for (int i = 0; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      if (Character.isLetterOrDigit(point)) {
        letters.appendCodePoint(Character.toLowerCase(point));
      }
    }
    return letters.toString();
  }
}
