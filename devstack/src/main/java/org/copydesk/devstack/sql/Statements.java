package org.copydesk.devstack.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text of SQL, taken apart at the semicolons that stand in no quotes and no comment.
final class Statements {
  private static final Pattern TOKEN =
      Pattern.compile(
          """
          '(?:[^']++|'')*+('?+) | "(?:[^"]++|"")*+("?+) | --[^\\n]*+ | /\\*(?:(?!\\*/).)*+((?:\\*/)?+)\
           | \\$(?<tag>\\w*)\\$(?:(?!\\$\\k<tag>\\$).)*+((?:\\$\\k<tag>\\$)?+) | ; | [^'"\\-/$;]++ | .\
          """,
          Pattern.DOTALL | Pattern.COMMENTS);

  private Statements() {}

  /// The statements of a text without their semicolons; blank ones and mere comments are left out.
  static List<String> split(String text) {
    List<String> statements = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    boolean says = false;
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      String part = token.group();
      if (part.equals(";")) {
        addUnlessSilent(statements, statement, says);
        statement.setLength(0);
        says = false;
      } else {
        statement.append(part);
        says |= !part.isBlank() && !part.startsWith("--") && !part.startsWith("/*");
      }
    }
    addUnlessSilent(statements, statement, says);
    return statements;
  }

  private static void addUnlessSilent(
      List<String> statements, StringBuilder statement, boolean says) {
    if (says) {
      statements.add(statement.toString().strip());
    }
  }

  /// Whether nothing is missing: a semicolon ends the text, or it is blank, or a command of the
  /// prompt.
  static boolean isComplete(String text) {
    if (text.isBlank() || text.stripLeading().startsWith("\\")) {
      return true;
    }
    boolean ended = false;
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      String part = token.group();
      boolean comment = part.startsWith("--") || (part.startsWith("/*") && part.endsWith("*/"));
      ended = part.equals(";") || (ended && (part.isBlank() || comment));
    }
    return ended;
  }
}
