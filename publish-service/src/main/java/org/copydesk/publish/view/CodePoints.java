package org.copydesk.publish.view;

/// A text that is cut at code points, as offsets of annotations and blocks count them. Cutting
/// costs no more where the piece lies further behind: counting anew from the beginning for every
/// quote took longer than all else about quotes.
public final class CodePoints {
  private final String text;

  /// Empty where every character of the text is a code point.
  private final int[] points;

  /// @param text the whole text
  public CodePoints(String text) {
    this.text = text;
    boolean areCharacters = text.codePointCount(0, text.length()) == text.length();
    this.points = areCharacters ? new int[0] : text.codePoints().toArray();
  }

  /// The text between two code points.
  ///
  /// @param start the first, inclusive
  /// @param end the one after the last, exclusive
  public String between(int start, int end) {
    return points.length == 0 ? text.substring(start, end) : new String(points, start, end - start);
  }
}
