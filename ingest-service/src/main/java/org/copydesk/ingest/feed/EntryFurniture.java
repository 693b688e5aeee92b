package org.copydesk.ingest.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.WordList;

/// Lines that stand in entries and are not part of their story: "The post … appeared first on …",
/// "Continue reading".
final class EntryFurniture {
  private static final int LONGEST = 500;
  private static final int LONGEST_WHOLE = 60;
  private static final String MORE = " … ";
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
  private static final Set<String> WHOLE = new TreeSet<>();
  private static final Map<String, List<Gap>> GAPS_BY_FIRST_WORD = new HashMap<>();

  private record Gap(String beginning, String inside) {}

  static {
    for (String entry : WordList.of(EntryFurniture.class, "entry-furniture.txt")) {
      int gap = entry.indexOf(MORE);
      if (gap > 0) {
        add(new Gap(entry.substring(0, gap + 1), entry.substring(gap + MORE.length())));
      } else if (entry.endsWith(" …")) {
        add(new Gap(entry.substring(0, entry.length() - 1), ""));
      } else {
        WHOLE.add(bare(entry));
      }
    }
  }

  private EntryFurniture() {}

  private static void add(Gap gap) {
    GAPS_BY_FIRST_WORD.computeIfAbsent(firstWord(gap.beginning), _ -> new ArrayList<>()).add(gap);
  }

  private static String firstWord(String line) {
    int end = line.indexOf(' ');
    return end < 0 ? line : line.substring(0, end);
  }

  static boolean is(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    List<Gap> gaps = GAPS_BY_FIRST_WORD.getOrDefault(plain(firstWord(line)), List.of());
    if (gaps.isEmpty() && line.length() > LONGEST_WHOLE) {
      return false;
    }
    String plain = plain(line);
    return (line.length() <= LONGEST_WHOLE && WHOLE.contains(bare(plain)))
        || gaps.stream().anyMatch(gap -> fits(gap, plain));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private static boolean fits(Gap gap, String line) {
    boolean begins = line.startsWith(gap.beginning);
    return gap.inside.isEmpty()
        ? begins && line.length() < 120
        : begins && line.indexOf(gap.inside, gap.beginning.length()) > 0;
  }

  private static String bare(String line) {
    return EDGES.matcher(line).replaceAll("");
  }
}
