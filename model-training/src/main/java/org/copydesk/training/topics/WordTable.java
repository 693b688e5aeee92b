package org.copydesk.training.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.enrich.topic.MediaTopic;
import org.copydesk.enrich.topic.MediaTopics;
import org.copydesk.enrich.topic.TextTopics;
import org.copydesk.enrich.topic.Word;

/// `words.psv`: the words that are neither in the lexicon nor very common, and the topics that they
/// point to by their vectors.
final class WordTable {
  static final int WORDS = 60_000;
  private static final int COMMON = 1_000;
  private static final int NO_TOPIC = 4_000;
  private static final double LEAST = 0.1;
  private static final int MOST_TOPICS = 3;

  private WordTable() {}

  /// @param seen words that texts have in small letters, so that names are left out
  static List<String> learn(MediaTopics topics, Map<String, float[]> vectors, Set<String> seen) {
    List<MediaTopic> tops =
        topics.all().stream().filter(topic -> topic.broader().isEmpty()).toList();
    Map<String, Map<MediaTopic, Double>> known = TextTopics.lexiconWords(topics);
    Set<String> stems = new HashSet<>();
    known.keySet().forEach(word -> stems.add(Word.stem(word)));
    WordLearner learner = new WordLearner(tops);
    known.forEach((word, speaksFor) -> {
      float[] vector = vectors.get(word);
      if (vector != null && !speaksFor.isEmpty()) {
        learner.add(vector, speaksFor);
      }
    });
    vectors.entrySet().stream()
        .limit(NO_TOPIC)
        .filter(entry -> isWord(entry.getKey()) && !stems.contains(Word.stem(entry.getKey())))
        .forEach(entry -> learner.add(entry.getValue()));
    learner.learn();
    List<String> lines = new ArrayList<>();
    lines.add("# Words and the topics they point to, in hundredths: model-training/run topics.");
    vectors.entrySet().stream()
        .skip(COMMON)
        .filter(entry -> isWord(entry.getKey()) && seen.contains(entry.getKey()))
        .filter(entry -> !stems.contains(Word.stem(entry.getKey())))
        .map(entry -> line(entry.getKey(), entry.getValue(), learner, tops))
        .filter(line -> line.indexOf(' ') > 0)
        .sorted()
        .forEach(lines::add);
    return lines;
  }

  private static boolean isWord(String word) {
    return word.length() > 2 && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private record Pointer(String top, int hundredths) {}

  private static String line(
      String word, float[] vector, WordLearner learner, List<MediaTopic> tops) {
    List<Pointer> pointers = new ArrayList<>();
    for (int top = 0; top < tops.size(); top++) {
      double chance = learner.chance(top, vector);
      if (chance >= LEAST) {
        pointers.add(
            new Pointer(tops.get(top).code().substring(0, 2), (int) Math.round(chance * 100)));
      }
    }
    pointers.sort(Comparator.comparingInt(Pointer::hundredths).reversed());
    StringBuilder line = new StringBuilder(word);
    pointers.stream()
        .limit(MOST_TOPICS)
        .forEach(each -> line.append(' ').append(each.top).append(':').append(each.hundredths));
    return line.toString();
  }
}
