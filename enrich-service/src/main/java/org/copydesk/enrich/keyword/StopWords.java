package org.copydesk.enrich.keyword;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.enrich.lexicon.ResourceFile;

/// Words too common to be keywords, by language; English ones count in every story.
///
/// @param byLanguage small letters, by ISO 639-1 code
/// @param sha256 of the file, in hexadecimal
public record StopWords(Map<String, Set<String>> byLanguage, String sha256) {
  private static final String ALWAYS = "en";

  /// The list that comes with the service.
  public static StopWords shipped() {
    ResourceFile file = ResourceFile.read(StopWords.class, "stop-words.psv");
    Map<String, Set<String>> byLanguage = new HashMap<>();
    for (String line : file.lines()) {
      String[] fields = line.split("\\|", 2);
      byLanguage.put(fields[0], Set.copyOf(List.of(fields[1].split(" ", -1))));
    }
    return new StopWords(byLanguage, file.sha256());
  }

  /// Whether a word in small letters is too common, in a language or in English.
  public boolean contains(String word, String language) {
    return byLanguage.getOrDefault(ALWAYS, Set.of()).contains(word)
        || byLanguage.getOrDefault(language, Set.of()).contains(word);
  }
}
