package org.copydesk.devstack.sql;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/// Lets a statement go on over lines until its semicolon; quotes and backslashes are SQL's
/// business.
final class StatementParser extends DefaultParser {
  private static final String BETWEEN_WORDS = "(),=<>+*/;'\"";

  StatementParser() {
    setQuoteChars(new char[0]);
    setEscapeChars(new char[0]);
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && !Statements.isComplete(line)) {
      throw new EOFError(-1, -1, "the statement goes on until its semicolon");
    }
    return super.parse(line, cursor, context);
  }

  @Override
  public boolean isDelimiterChar(CharSequence text, int at) {
    return super.isDelimiterChar(text, at) || BETWEEN_WORDS.indexOf(text.charAt(at)) >= 0;
  }
}
