package org.copydesk.ingest.feed;

import java.util.Map;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// Decodes character and entity references: XML's, those that the document declares, and HTML's,
/// which many feeds use without declaring them. What is no reference stays as it is. Declared
/// entities grow within a bound; nothing outside the document is ever fetched.
final class References {
  private static final int LONGEST_NAME = 40;
  private static final char NO_REFERENCES = '\u0000';
  private static final int DEEPEST = 8;
  private static final int MOST_GROWTH = 1 << 20;
  private static final String CP1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

  private final Repairs repairs;
  private final Map<String, DocumentType.Entity> declared;
  private int growth;

  References(Repairs repairs, Map<String, DocumentType.Entity> declared) {
    this.repairs = repairs;
    this.declared = declared;
  }

  /// The characters of a stretch of the source, references decoded.
  String decode(String source, int from, int to) {
    return read(source, from, to, '&');
  }

  /// The characters of a stretch of the source as they stand.
  String characters(String source, int from, int to) {
    return read(source, from, to, NO_REFERENCES);
  }

  private String read(String source, int from, int to, char begins) {
    StringBuilder decoded = null;
    int copied = from;
    for (int at = from; at < to; at++) {
      char c = source.charAt(at);
      if (isForbidden(c)) {
        decoded = decoded == null ? new StringBuilder(to - from) : decoded;
        decoded.append(source, copied, at);
        repairs.note(Repair.BAD_CHARACTER, at, "U+" + Integer.toHexString(c));
        copied = at + 1;
      } else if (c == begins) {
        decoded = decoded == null ? new StringBuilder(to - from) : decoded;
        decoded.append(source, copied, at);
        at = reference(source, at, to, decoded, 0) - 1;
        copied = at + 1;
      }
    }
    return decoded == null
        ? source.substring(from, to)
        : decoded.append(source, copied, to).toString();
  }

  private static boolean isForbidden(char c) {
    return (c < ' ' && c != '\n' && c != '\t' && c != '\r') || c == '\uFFFE' || c == '\uFFFF';
  }

  /// Decodes the reference that may begin at an ampersand.
  ///
  /// @return the place after it
  private int reference(String source, int at, int to, StringBuilder decoded, int depth) {
    int end = at + 1;
    int limit = Math.min(to, at + 1 + LONGEST_NAME);
    while (end < limit && isNamePart(source.charAt(end))) {
      end++;
    }
    String name = source.substring(at + 1, end);
    if (end == to || source.charAt(end) != ';' || name.isEmpty()) {
      repairs.note(Repair.BARE_AMPERSAND, at, source.substring(at, Math.min(to, at + 12)));
      decoded.append('&');
      return at + 1;
    }
    if (!isExpanded(name, at, decoded, depth)) {
      decoded.append('&').append(name).append(';');
    }
    return end + 1;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '#' || c == '_' || c == '-' || c == '.';
  }

  private boolean isExpanded(String name, int at, StringBuilder decoded, int depth) {
    if (name.charAt(0) == '#') {
      return isCharacter(name, at, decoded);
    }
    String known = xml(name);
    if (known != null) {
      decoded.append(known);
      return true;
    }
    DocumentType.Entity entity = declared.get(name);
    if (entity != null) {
      return isGrown(entity, name, at, decoded, depth);
    }
    String html = html(name);
    repairs.note(html == null ? Repair.UNKNOWN_ENTITY : Repair.HTML_ENTITY, at, "&" + name + ";");
    if (html != null) {
      decoded.append(html);
    }
    return html != null;
  }

  private boolean isGrown(
      DocumentType.Entity entity, String name, int at, StringBuilder decoded, int depth) {
    if (entity.external()) {
      repairs.note(Repair.EXTERNAL_ENTITY, at, "&" + name + ";");
      return false;
    }
    String value = entity.value();
    if (depth >= DEEPEST || growth + value.length() > MOST_GROWTH) {
      repairs.note(Repair.ENTITY_BOMB, at, "&" + name + ";");
      growth = MOST_GROWTH;
      return false;
    }
    growth += value.length() + 1;
    int next = 0;
    while (next < value.length()) {
      char c = value.charAt(next);
      if (c == '&') {
        next = reference(value, next, value.length(), decoded, depth + 1);
      } else {
        decoded.append(c);
        next++;
      }
    }
    return true;
  }

  private boolean isCharacter(String name, int at, StringBuilder decoded) {
    String character = character(name);
    if (character == null) {
      repairs.note(Repair.BAD_CHARACTER, at, "&" + name + ";");
    } else {
      decoded.append(character);
    }
    return true;
  }

  /// What a numeric reference such as `#8217` or `#x2019` means; numbers of the C1 controls mean
  /// what they do in windows-1252, as in HTML.
  static @Nullable String character(String reference) {
    boolean hex =
        reference.length() > 1 && (reference.charAt(1) == 'x' || reference.charAt(1) == 'X');
    String digits = reference.substring(hex ? 2 : 1);
    int code = digits.length() > 8 ? -1 : number(digits, hex ? 16 : 10);
    if (code >= 0x80 && code < 0xA0) {
      return CP1252.substring(code - 0x80, code - 0x7F);
    }
    boolean allowed =
        Character.isValidCodePoint(code)
            && (code > 0xFFFF
                || (!Character.isSurrogate((char) code) && !isForbidden((char) code)));
    return allowed ? Character.toString(code) : null;
  }

  private static int number(String digits, int radix) {
    try {
      return Integer.parseInt(digits, radix);
    } catch (NumberFormatException _) {
      return -1;
    }
  }

  private static @Nullable String xml(String name) {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> null;
    };
  }

  /// What a name means in HTML.
  static @Nullable String html(String name) {
    String xml = xml(name);
    String value = xml == null ? Entities.getByName(name) : xml;
    return value.isEmpty() ? null : value;
  }
}
