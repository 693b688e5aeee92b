package org.copydesk.ingest.html;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.copydesk.ingest.normalize.WordList;

/// A table of lines that give away what follows them. An entry is the whole line, or its beginning
/// where `…` ends it; letter case, the shape of apostrophes and marks around the line do not count.
final class Signs {
  private static final String MORE = "…";
  private static final int LONGEST = 200;

  private final Set<String> whole = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();
  private final BitSet firsts = new BitSet();
  private int longest;

  private Signs(Set<String> entries) {
    for (String entry : entries) {
      if (entry.endsWith(MORE)) {
        String beginning = entry.substring(0, entry.length() - 1).strip();
        beginnings.add(beginning);
        firsts.set(beginning.charAt(0));
        longest = Math.max(longest, beginning.length());
      } else {
        whole.add(plain(entry));
      }
    }
  }

  /// The table of a name in this package.
  static Signs of(String name) {
    return new Signs(WordList.of(Signs.class, name));
  }

  /// Whether a line is an entry of the table, or begins as one.
  boolean match(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    String plain = plain(line);
    return whole.contains(plain) || begins(line.toLowerCase(Locale.ROOT).replace('’', '\''));
  }

  /// Whether a line is an entry of the table as a whole.
  boolean matchWhole(String line) {
    return line.length() <= LONGEST && whole.contains(plain(line));
  }

  private boolean begins(String line) {
    int start = 0;
    while (start < line.length()
        && isMark(line.charAt(start))
        && line.charAt(start) != '©'
        && line.charAt(start) != '【') {
      start++;
    }
    if (start == line.length() || !firsts.get(line.charAt(start))) {
      return false;
    }
    for (int end = start + 1; end <= Math.min(line.length(), start + longest); end++) {
      boolean wordEnds =
          end == line.length()
              || !Character.isLetter(line.charAt(end))
              || !Character.isLetter(line.charAt(end - 1))
              || line.charAt(end - 1) >= 0x2E80;
      if (wordEnds && beginnings.contains(line.substring(start, end))) {
        return true;
      }
    }
    return false;
  }

  private static String plain(String line) {
    String lower = line.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
    int start = 0;
    int end = lower.length();
    while (start < end && isMark(lower.charAt(start))) {
      start++;
    }
    while (end > start && isMark(lower.charAt(end - 1))) {
      end--;
    }
    return lower.substring(start, end);
  }

  private static boolean isMark(char c) {
    return !Character.isLetterOrDigit(c)
        && !Character.isHighSurrogate(c)
        && !Character.isLowSurrogate(c)
        && Character.getType(c) != Character.NON_SPACING_MARK
        && Character.getType(c) != Character.COMBINING_SPACING_MARK;
  }
}
