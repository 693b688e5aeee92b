package org.copydesk.ingest.normalize;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/// Takes out of a text what nobody sees, and puts right what was decoded wrongly: C1 controls are
/// what windows-1252 has in their place, unpaired surrogates and noncharacters are U+FFFD.
final class VisibleCharacters {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int REPLACEMENT = 0xFFFD;
  private static final int VARIATION_SELECTOR_16 = 0xFE0F;

  /// What windows-1252 has at 0x80 to 0x9F; a space where it has nothing.
  private static final String WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

  private static final Set<UnicodeScript> JOINING =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.NKO,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  private final String text;
  private final boolean rightToLeft;
  private final StringBuilder visible;
  private int before = ' ';

  private VisibleCharacters(String text) {
    this.text = text;
    this.rightToLeft = text.codePoints().anyMatch(VisibleCharacters::isRightToLeft);
    this.visible = new StringBuilder(text.length());
  }

  static String of(String text) {
    return new VisibleCharacters(text).read();
  }

  private String read() {
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      int length = Character.charCount(point);
      boolean pair = point == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (!pair) {
        add(point, i + length < text.length() ? text.codePointAt(i + length) : ' ');
      }
      i += length;
    }
    return visible.toString();
  }

  private void add(int point, int next) {
    switch (point) {
      case '\r', 0x0B, 0x0C, 0x2028, 0x2029 -> append('\n');
      case '\n', '\t' -> append(point);
      case ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER -> {
        if (joins(point, next)) {
          append(point);
        }
      }
      case 0x061C, 0x200E, 0x200F, 0x2066, 0x2067, 0x2068, 0x2069 -> {
        if (rightToLeft) {
          append(point);
        }
      }
      default -> {
        if (point >= 0x80 && point <= 0x9F) {
          appendWestern(point);
        } else if (isBroken(point)) {
          append(REPLACEMENT);
        } else if (!isInvisible(point)) {
          append(point);
        }
      }
    }
  }

  private void append(int point) {
    visible.appendCodePoint(point);
    before = point;
  }

  private void appendWestern(int point) {
    char meant = WINDOWS_1252.charAt(point - 0x80);
    if (meant != ' ') {
      append(meant);
    }
  }

  private boolean joins(int joiner, int next) {
    UnicodeScript script = UnicodeScript.of(before);
    boolean mark = script == UnicodeScript.INHERITED;
    boolean letters =
        (JOINING.contains(script) || mark)
            && (joiner == ZERO_WIDTH_JOINER || JOINING.contains(UnicodeScript.of(next)));
    boolean emoji =
        joiner == ZERO_WIDTH_JOINER
            && (Character.isEmoji(before) || before == VARIATION_SELECTOR_16)
            && Character.isEmoji(next)
            && next > 0x7F;
    return (letters && (!mark || JOINING.contains(UnicodeScript.of(next)))) || emoji;
  }

  private static boolean isBroken(int point) {
    return (point >= 0xD800 && point <= 0xDFFF)
        || (point >= 0xFDD0 && point <= 0xFDEF)
        || (point & 0xFFFE) == 0xFFFE;
  }

  private boolean isInvisible(int point) {
    boolean tag = point >= 0xE0020 && point <= 0xE007F;
    boolean ofFlag = tag && (before == 0x1F3F4 || (before >= 0xE0020 && before <= 0xE007F));
    return Character.getType(point) == Character.CONTROL
        || point == 0x00AD
        || point == 0x180E
        || point == 0x200B
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2060 && point <= 0x2065)
        || (point >= 0x206A && point <= 0x206F)
        || point == 0xFEFF
        || (point >= 0xFFF9 && point <= 0xFFFC)
        || point == 0xE0001
        || (tag && !ofFlag);
  }

  private static boolean isRightToLeft(int point) {
    byte direction = Character.getDirectionality(point);
    return Character.isLetter(point)
        && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }
}
