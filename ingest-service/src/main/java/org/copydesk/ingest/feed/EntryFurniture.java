package org.copydesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.WordList;

/// Lines that stand in entries and are not part of their story: "The post … appeared first on …",
/// "Continue reading".
final class EntryFurniture {
  private static final int LONGEST = 500;
  private static final String MORE = " … ";
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\])]+$");
  private static final Set<String> WHOLE = new TreeSet<>();
  private static final List<Gap> GAPS = new ArrayList<>();

  private record Gap(String beginning, String inside) {}

  static {
    for (String entry : WordList.of(EntryFurniture.class, "entry-furniture.txt")) {
      int gap = entry.indexOf(MORE);
      if (gap > 0) {
        GAPS.add(new Gap(entry.substring(0, gap + 1), entry.substring(gap + MORE.length())));
      } else if (entry.endsWith(" …")) {
        GAPS.add(new Gap(entry.substring(0, entry.length() - 1), ""));
      } else {
        WHOLE.add(bare(entry));
      }
    }
  }

  private EntryFurniture() {}

  static boolean is(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    String plain = line.toLowerCase(Locale.ROOT).replace('’', '\'');
    return WHOLE.contains(bare(plain)) || GAPS.stream().anyMatch(gap -> fits(gap, plain));
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
