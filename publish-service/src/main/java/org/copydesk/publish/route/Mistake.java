package org.copydesk.publish.route;

/// What is wrong with an expression, and where.
///
/// @param line counted from 1
/// @param column in code points, counted from 1
/// @param message what is wrong and what to do
public record Mistake(int line, int column, String message) {
  /// The mistake with the line it is in and a caret under its place.
  public String shown(String expression) {
    String source = expression.lines().skip(line - 1L).findFirst().orElse("");
    StringBuilder caret = new StringBuilder();
    source.codePoints().limit(column - 1L).forEach(c -> caret.append(c == '\t' ? '\t' : ' '));
    return "line %d, column %d: %s%n    %s%n    %s^"
        .formatted(line, column, message, source, caret);
  }
}
