package org.copydesk.ingest.poll;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Sentences for people, each once and not too many.
final class Notes {
  private static final int MOST = 10;
  private static final int LONGEST = 500;

  private final Set<String> sentences = new LinkedHashSet<>();
  private int more;

  void add(String sentence) {
    String shown = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) + "…" : sentence;
    if (sentences.size() < MOST) {
      sentences.add(shown);
    } else if (!sentences.contains(shown)) {
      more++;
    }
  }

  List<String> toList() {
    List<String> all = new ArrayList<>(sentences);
    if (more > 0) {
      all.add("and %d more of this kind".formatted(more));
    }
    return List.copyOf(all);
  }
}
