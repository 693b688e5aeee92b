package org.copydesk.enrich.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Words too common to say what a text is about, by language: its function words and a list of
/// others. English ones count in every text.
///
/// @param byLanguage small letters, by ISO 639-1 code; the English ones are among those of each
/// @param sha256 of the files, in hexadecimal
public record StopWords(Map<String, Set<String>> byLanguage, String sha256) {
  private static final String ALWAYS = "en";

  /// Those that are shipped with the service.
  public static StopWords shipped() {
    ResourceFile file = ResourceFile.read(StopWords.class, "function-words.psv", "stop-words.psv");
    Map<String, Set<String>> byLanguage = new HashMap<>();
    for (String line : file.lines()) {
      String[] fields = line.split("\\|", 2);
      byLanguage
          .computeIfAbsent(fields[0], _ -> new HashSet<>())
          .addAll(Arrays.asList(fields[1].split(" ", -1)));
    }
    Set<String> always = byLanguage.getOrDefault(ALWAYS, Set.of());
    byLanguage.values().forEach(words -> words.addAll(always));
    return new StopWords(byLanguage, file.sha256());
  }

  /// Whether a word is one.
  ///
  /// @param word in small letters
  /// @param language an ISO 639-1 code
  public boolean contains(String word, String language) {
    Set<String> words = byLanguage.get(language);
    return (words == null ? byLanguage.getOrDefault(ALWAYS, Set.of()) : words).contains(word);
  }
}
