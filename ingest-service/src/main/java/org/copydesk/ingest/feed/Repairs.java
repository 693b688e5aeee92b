package org.copydesk.ingest.feed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The repairs of one document: of each kind the first place and how many there were.
final class Repairs {
  private static final int SHOWN = 60;

  private static final class Noted {
    private final int at;
    private final String what;
    private int more;

    private Noted(int at, String what) {
      this.at = at;
      this.what = what;
    }
  }

  private final String source;
  private final Map<Repair, Noted> noted = new EnumMap<>(Repair.class);

  Repairs(String source) {
    this.source = source;
  }

  /// Notes a repair.
  ///
  /// @param at where in the document, counted in characters
  /// @param what the offending characters
  void note(Repair repair, int at, String what) {
    Noted before = noted.get(repair);
    if (before == null) {
      noted.put(repair, new Noted(at, what));
    } else {
      before.more++;
    }
  }

  boolean has(Repair repair) {
    return noted.containsKey(repair);
  }

  /// The repairs as sentences that name the line.
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    noted.forEach((repair, first) -> sentences.add(sentence(repair, first)));
    return List.copyOf(sentences);
  }

  private String sentence(Repair repair, Noted first) {
    long line = source.substring(0, Math.min(first.at, source.length())).lines().count();
    String shown = first.what.strip().replaceAll("\\s+", " ");
    String what =
        shown.isEmpty()
            ? ""
            : " (\"%s\")"
                .formatted(shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown);
    String more = first.more == 0 ? "" : "; %d more like it".formatted(first.more);
    return "line %d: %s%s%s".formatted(Math.max(1, line), repair.sentence(), what, more);
  }
}
