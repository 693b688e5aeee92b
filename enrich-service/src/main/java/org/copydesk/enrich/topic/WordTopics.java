package org.copydesk.enrich.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.enrich.lexicon.ResourceFile;

/// Words that are not in the lexicon and the topics of the top level that they point to, as far as
/// can be learnt: `model-training/run topics` writes `words.psv`.
final class WordTopics {
  /// A topic that a word points to.
  ///
  /// @param weight 0 to 1
  record Pointer(MediaTopic topic, double weight) {}

  private static final double SCALE = 100;

  private final Map<String, List<Pointer>> words = new HashMap<>();
  private final String sha256;

  WordTopics(ResourceFile file, MediaTopics topics) {
    sha256 = file.sha256();
    for (String line : file.lines()) {
      String[] fields = line.split(" ", -1);
      Pointer[] pointers = new Pointer[fields.length - 1];
      for (int i = 1; i < fields.length; i++) {
        String[] pair = fields[i].split(":", 2);
        MediaTopic topic = topics.byCode(pair[0] + "000000").orElseThrow();
        pointers[i - 1] = new Pointer(topic, Integer.parseInt(pair[1]) / SCALE);
      }
      words.put(fields[0], List.of(pointers));
    }
  }

  List<Pointer> of(Word word) {
    return word.capital() ? List.of() : words.getOrDefault(word.lower(), List.of());
  }

  String sha256() {
    return sha256;
  }
}
