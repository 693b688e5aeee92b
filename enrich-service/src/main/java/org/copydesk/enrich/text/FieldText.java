package org.copydesk.enrich.text;

import org.copydesk.news.EntityMention;
import org.copydesk.news.Span;
import org.copydesk.news.TextField;

/// One text field of an article. Annotators work with UTF-16 indexes into {@link #text()}; what
/// they publish is in Unicode code points, and only this class converts.
public final class FieldText {
  private final TextField field;
  private final String text;
  private final int[] codePointAt;

  FieldText(TextField field, String text) {
    this.field = field;
    this.text = text;
    this.codePointAt = hasPairs(text) ? codePoints(text) : new int[0];
  }

  private static boolean hasPairs(String text) {
    return text.codePointCount(0, text.length()) < text.length();
  }

  private static int[] codePoints(String text) {
    int[] at = new int[text.length() + 1];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      at[i] = count;
      boolean insidePair =
          Character.isHighSurrogate(text.charAt(i))
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      count += insidePair ? 0 : 1;
    }
    at[text.length()] = count;
    return at;
  }

  /// The field that the text is.
  public TextField field() {
    return field;
  }

  /// The whole text of the field.
  public String text() {
    return text;
  }

  /// The number of code points before a UTF-16 index.
  public int codePoint(int index) {
    return codePointAt.length == 0 ? index : codePointAt[index];
  }

  /// The UTF-16 index of a code point; the end of the text for what lies beyond it.
  public int index(int codePoint) {
    if (codePointAt.length == 0) {
      return Math.clamp(codePoint, 0, text.length());
    }
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (codePointAt[middle] < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// A span as the annotations carry it.
  ///
  /// @param start a UTF-16 index, inclusive
  /// @param end a UTF-16 index, exclusive
  public Span span(int start, int end) {
    return Span.newBuilder()
        .setField(field)
        .setStart(codePoint(start))
        .setEnd(codePoint(end))
        .build();
  }

  /// A mention as the annotations carry it, with its surface.
  ///
  /// @param start a UTF-16 index, inclusive
  /// @param end a UTF-16 index, exclusive
  public EntityMention mention(int start, int end) {
    return EntityMention.newBuilder()
        .setField(field)
        .setStart(codePoint(start))
        .setEnd(codePoint(end))
        .setSurface(text.substring(start, end))
        .build();
  }

  /// A stretch of the text with plain spaces for no-break spaces, as names are compared.
  public String words(int start, int end) {
    return text.substring(start, end).replace('\u00A0', ' ').replace('\u202F', ' ');
  }
}
