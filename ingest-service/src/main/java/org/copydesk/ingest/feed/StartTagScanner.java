package org.copydesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.ingest.feed.Token.End;
import org.copydesk.ingest.feed.Token.StartTag;

/// Takes start tags apart: attributes without quotes, without values, without a closing quote are
/// read as they must be meant.
final class StartTagScanner {
  private static final int MOST_ATTRIBUTES = 128;
  private static final int LONGEST_MARKUP_IN_VALUE = 500;

  private final String source;
  private final Repairs repairs;
  private int at;

  StartTagScanner(String source, Repairs repairs) {
    this.source = source;
    this.repairs = repairs;
  }

  static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (c >= 0x80 && Character.isLetter(c));
  }

  static boolean isNamePart(char c) {
    return isNameStart(c)
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == ':'
        || (c >= 0x80 && Character.isLetterOrDigit(c));
  }

  /// The tag that begins at a place: a start tag, or the end of a document that is cut off in it.
  Token scan(int start, References references) {
    at = start + 1;
    String name = name();
    List<XmlElement.Attribute> attributes = new ArrayList<>(4);
    while (true) {
      skipSpace();
      if (at >= source.length()) {
        return new End(true);
      }
      char c = source.charAt(at);
      if (c == '>') {
        return new StartTag(name, attributes, false, start, ++at);
      }
      if (c == '/' && at + 1 < source.length() && source.charAt(at + 1) == '>') {
        at += 2;
        return new StartTag(name, attributes, true, start, at);
      }
      if (c == '<') {
        bad(start);
        return new StartTag(name, attributes, false, start, at);
      }
      if (isNamePart(c)) {
        attribute(attributes, references, start);
      } else {
        bad(start);
        at++;
      }
    }
  }

  private void attribute(List<XmlElement.Attribute> attributes, References references, int start) {
    int nameAt = at;
    String name = name();
    skipSpace();
    String value = "";
    if (at < source.length() && source.charAt(at) == '=') {
      at++;
      skipSpace();
      value = value(references, start);
    } else {
      bad(start);
    }
    if (attributes.size() < MOST_ATTRIBUTES) {
      attributes.add(new XmlElement.Attribute(name, value));
    } else {
      repairs.note(Repair.MANY_ATTRIBUTES, nameAt, name);
    }
  }

  private String value(References references, int start) {
    char quote = at < source.length() ? source.charAt(at) : ' ';
    if (quote == '"' || quote == '\'') {
      int close = closing(quote);
      if (close >= 0) {
        String value = references.decode(source, at + 1, close);
        at = close + 1;
        return value;
      }
      at++;
    }
    bad(start);
    int from = at;
    while (at < source.length() && !isValueEnd(source.charAt(at))) {
      at++;
    }
    return references.decode(source, from, at);
  }

  /// The closing quote. XML allows no `<` before it; a little markup is let pass.
  private int closing(char quote) {
    int limit = source.length();
    for (int i = at + 1; i < limit; i++) {
      char c = source.charAt(i);
      if (c == quote) {
        return i;
      }
      if (c == '<' && limit == source.length()) {
        limit = Math.min(limit, i + LONGEST_MARKUP_IN_VALUE);
        if (!endsBeforeTag(i, limit, quote)) {
          return -1;
        }
        repairs.note(Repair.BARE_LESS_THAN, i, source.substring(i, Math.min(limit, i + 40)));
      }
    }
    return -1;
  }

  /// Whether the next quote after some markup is followed by what may follow a value.
  private boolean endsBeforeTag(int from, int limit, char quote) {
    int close = from;
    while (close < limit && source.charAt(close) != quote) {
      if (source.charAt(close) == '\n') {
        return false;
      }
      close++;
    }
    char after = close + 1 < source.length() ? source.charAt(close + 1) : ' ';
    return close < limit
        && source.charAt(close - 1) != '='
        && (after == '>' || after == '/' || Character.isWhitespace(after));
  }

  private static boolean isValueEnd(char c) {
    return Character.isWhitespace(c) || c == '>' || c == '<';
  }

  private String name() {
    int from = at;
    while (at < source.length() && isNamePart(source.charAt(at))) {
      at++;
    }
    return source.substring(from, at);
  }

  private void skipSpace() {
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
  }

  private void bad(int start) {
    repairs.note(
        Repair.BAD_TAG, start, source.substring(start, Math.min(source.length(), start + 60)));
  }
}
