package org.copydesk.ingest.html;

/// Cuts the names of tags that are longer than any name can be: jsoup takes time in the square of
/// their length.
final class TagNames {
  private static final int LONGEST = 20_000;

  private TagNames() {}

  /// The page as it is, or without what goes beyond the bound.
  static String bounded(String page) {
    StringBuilder bounded = new StringBuilder();
    int copied = 0;
    int open = page.indexOf('<');
    while (open >= 0) {
      int end = end(page, open + 1);
      if (end - open > LONGEST) {
        bounded.append(page, copied, open + LONGEST);
        copied = end;
      }
      open = page.indexOf('<', end);
    }
    return copied == 0 ? page : bounded.append(page, copied, page.length()).toString();
  }

  private static int end(String page, int start) {
    int end = start;
    while (end < page.length() && !endsName(page.charAt(end), end == start)) {
      end++;
    }
    return end;
  }

  private static boolean endsName(char c, boolean first) {
    return switch (c) {
      case ' ', '\t', '\n', '\r', '\f', '>' -> true;
      case '/' -> !first;
      default -> false;
    };
  }
}
