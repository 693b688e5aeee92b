package org.copydesk.ingest.feed;

import java.util.Map;
import java.util.Optional;
import org.copydesk.ingest.feed.Token.End;
import org.copydesk.ingest.feed.Token.EndTag;
import org.copydesk.ingest.feed.Token.Words;

/// Takes XML apart, well-formed or not. Well-formed documents are read as the specification says;
/// of others everything is read that can be understood, and the repair noted. It fetches nothing,
/// and its time is linear.
final class MarkupScanner {
  private static final String CDATA = "<![CDATA[";

  private final String source;
  private final Repairs repairs;
  private final StartTagScanner startTags;
  private final int closing;
  private References references;
  private int at;
  private int noCommentEndFrom = Integer.MAX_VALUE;
  private int cdataEnd;
  private int noInstructionEndFrom = Integer.MAX_VALUE;
  private String documentType = "";

  MarkupScanner(String source, Repairs repairs) {
    this.source = source;
    this.repairs = repairs;
    this.references = new References(repairs, Map.of());
    this.startTags = new StartTagScanner(source, repairs);
    this.closing = closing(source);
  }

  /// The document type declaration as it stands, once it was met; empty where there is none.
  String documentType() {
    return documentType;
  }

  Token next() {
    while (at < source.length()) {
      if (source.charAt(at) != '<') {
        return words();
      }
      Optional<Token> token = markup();
      if (token.isPresent()) {
        return token.get();
      }
    }
    return new End(false);
  }

  private Token words() {
    int start = at;
    int tag = source.indexOf('<', at);
    at = tag < 0 ? source.length() : tag;
    return new Words(references.decode(source, start, at), start);
  }

  /// What begins with `<`; absent where it is nothing that a tree holds.
  private Optional<Token> markup() {
    char c = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
    if (StartTagScanner.isNameStart(c)) {
      return Optional.of(startTag());
    }
    return switch (c) {
      case '/' -> endTag();
      case '?' -> instruction();
      case '!' -> declaration();
      default -> {
        repairs.note(Repair.BARE_LESS_THAN, at, shown(at));
        yield Optional.of(new Words("<", at++));
      }
    };
  }

  private Token startTag() {
    Token tag = startTags.scan(at, references);
    at = tag instanceof Token.StartTag start ? start.end() : source.length();
    return tag;
  }

  private Optional<Token> endTag() {
    int start = at;
    int end = at + 2;
    while (end < source.length() && StartTagScanner.isNamePart(source.charAt(end))) {
      end++;
    }
    String name = source.substring(at + 2, end);
    while (end < source.length() && source.charAt(end) != '>' && source.charAt(end) != '<') {
      end++;
    }
    if (end == source.length()) {
      at = end;
      return Optional.of(new End(true));
    }
    boolean closed = source.charAt(end) == '>';
    at = closed ? end + 1 : end;
    if (!closed || name.isEmpty()) {
      repairs.note(Repair.BAD_TAG, start, shown(start));
    }
    return name.isEmpty() ? Optional.empty() : Optional.of(new EndTag(name, start, at));
  }

  private Optional<Token> instruction() {
    if (at > 0 && source.startsWith("<?xml ", at)) {
      repairs.note(Repair.LATE_DECLARATION, at, "");
    }
    int close = at < noInstructionEndFrom ? source.indexOf("?>", at + 2) : -1;
    if (close >= 0) {
      at = close + 2;
      return Optional.empty();
    }
    noInstructionEndFrom = Math.min(noInstructionEndFrom, at);
    return afterUnclosed();
  }

  private Optional<Token> declaration() {
    if (source.startsWith("<!--", at)) {
      return comment();
    }
    if (source.regionMatches(true, at, CDATA, 0, CDATA.length())) {
      return Optional.of(section());
    }
    if (source.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
      return documentTypeDeclaration();
    }
    return afterUnclosed();
  }

  private Optional<Token> documentTypeDeclaration() {
    int end = DocumentType.end(source, at);
    if (end <= at) {
      return afterUnclosed();
    }
    if (documentType.isEmpty()) {
      documentType = source.substring(at, end);
      references = new References(repairs, DocumentType.entities(documentType));
    }
    at = end;
    return Optional.empty();
  }

  private Optional<Token> comment() {
    int close = at < noCommentEndFrom ? source.indexOf("-->", at + 4) : -1;
    if (close >= 0) {
      at = close + 3;
      return Optional.empty();
    }
    noCommentEndFrom = Math.min(noCommentEndFrom, at);
    if (closing < at) {
      at = source.length();
      return Optional.of(new End(true));
    }
    return afterUnclosed();
  }

  /// Where the end tag begins that the document ends with, as those do that are not cut off; -1
  /// where it ends with anything else.
  private static int closing(String source) {
    int last = source.lastIndexOf("</");
    return source.stripTrailing().endsWith(">") && source.indexOf('<', last + 1) < 0 ? last : -1;
  }

  /// Goes on after the next `>` where a comment, an instruction or a declaration has no end.
  private Optional<Token> afterUnclosed() {
    repairs.note(Repair.UNCLOSED_SECTION, at, shown(at));
    int close = source.indexOf('>', at);
    at = close < 0 ? source.length() : close + 1;
    return close < 0 ? Optional.of(new End(true)) : Optional.empty();
  }

  private Token section() {
    int start = at;
    int from = at + CDATA.length();
    if (cdataEnd < from && cdataEnd >= 0) {
      cdataEnd = source.indexOf("]]>", from);
    }
    int missing = missingEnd(from, cdataEnd < 0 ? source.length() : cdataEnd);
    if (missing < 0 && cdataEnd < 0) {
      at = source.length();
      return new End(true);
    }
    if (missing >= 0) {
      repairs.note(Repair.UNCLOSED_SECTION, start, shown(start));
    }
    int end = missing >= 0 ? missing : cdataEnd;
    at = missing >= 0 ? missing : cdataEnd + 3;
    return new Words(references.characters(source, from, end), start);
  }

  /// Where a section ends that has lost its end: at the end tag before that of an entry, where
  /// another section follows before the next end of one. Absent (-1) where it has its end.
  private int missingEnd(int from, int to) {
    int entryEnd = entryEnd(from, to);
    if (entryEnd < 0) {
      return -1;
    }
    int another = to == source.length() ? entryEnd : source.indexOf(CDATA, entryEnd);
    if (another < 0 || another >= to) {
      return -1;
    }
    int before = source.lastIndexOf("</", entryEnd - 1);
    return before >= from ? before : entryEnd;
  }

  private int entryEnd(int from, int to) {
    int tag = source.indexOf("</", from, to);
    while (tag >= 0) {
      if (source.startsWith("item>", tag + 2) || source.startsWith("entry>", tag + 2)) {
        return tag;
      }
      tag = source.indexOf("</", Math.min(tag + 2, to), to);
    }
    return -1;
  }

  private String shown(int from) {
    return source.substring(from, Math.min(source.length(), from + 60));
  }
}
