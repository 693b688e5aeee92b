package org.copydesk.enrich.keyword;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Token;
import org.copydesk.enrich.topic.Word;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.TextField;

/// The phrases of a story, by RAKE's idea (Rose et al., 2010): they lie between stop words, names
/// and punctuation.
final class Phrases {
  private static final int LONGEST = 3;
  private static final double HEADLINE = 2.5;
  private static final int NAME_RARITY = 9;
  private static final int SHORTEST_PAST_TENSE = 5;
  private static final int RARE = 5;
  private static final int COMMON = 4;

  private final Map<String, Phrase> found = new LinkedHashMap<>();
  private final ToIntFunction<String> rarity;

  Phrases(ToIntFunction<String> rarity) {
    this.rarity = rarity;
  }

  /// A word of a run, as phrases count it.
  ///
  /// @param text as it is written
  /// @param stem in small letters without the s of a plural
  /// @param rarity how rare it is
  /// @param pastTense whether it looks like a past tense
  private record Part(String text, String stem, int rarity, boolean pastTense) {}

  /// Adds all phrases of words that follow one another.
  void add(List<Token> run, boolean headline) {
    List<Part> parts = new ArrayList<>(run.size());
    for (Token token : run) {
      String lower = token.text().toLowerCase(Locale.ROOT);
      parts.add(
          new Part(token.text(), Word.stem(lower), rarity.applyAsInt(lower), isPastTense(lower)));
    }
    for (int from = 0; from < parts.size(); from++) {
      for (int to = from + 1; to <= Math.min(parts.size(), from + LONGEST); to++) {
        addPhrase(parts.subList(from, to), headline);
      }
    }
  }

  private void addPhrase(List<Part> parts, boolean headline) {
    int most = 0;
    int least = WordRarity.UNKNOWN;
    double sum = 0;
    boolean pastTense = false;
    for (Part part : parts) {
      most = Math.max(most, part.rarity);
      least = Math.min(least, part.rarity);
      sum += part.rarity;
      pastTense |= part.pastTense;
    }
    if (most >= RARE && least >= COMMON && !pastTense) {
      List<String> stems = parts.stream().map(Part::stem).toList();
      double average = sum / parts.size();
      found
          .computeIfAbsent(String.join(" ", stems), _ -> new Phrase(stems, average, false))
          .add(
              parts.stream().map(Part::text).collect(Collectors.joining(" ")),
              headline ? HEADLINE : 1,
              headline);
    }
  }

  /// By its looks; a seabed and a watershed are none.
  private static boolean isPastTense(String word) {
    boolean noun = word.endsWith("bed") || word.endsWith("eed") || word.endsWith("shed");
    return word.length() >= SHORTEST_PAST_TENSE && word.endsWith("ed") && !noun;
  }

  /// Adds a name, in full where the story has it in full.
  void add(Entity entity) {
    List<EntityMention> mentions = entity.getMentions();
    if (mentions.isEmpty() || WordClass.ABBREVIATION.has(entity.getName())) {
      return;
    }
    boolean full =
        mentions.stream().anyMatch(mention -> mention.getSurface().equals(entity.getName()));
    String name = full ? entity.getName() : mentions.getFirst().getSurface();
    List<String> words = List.of(name.toLowerCase(Locale.ROOT).split(" ", -1));
    Phrase phrase = new Phrase(words, NAME_RARITY / Math.sqrt(words.size()), true);
    for (EntityMention mention : mentions) {
      boolean headline = mention.getField() == TextField.HEADLINE;
      phrase.add(name, headline ? HEADLINE : 1, headline);
    }
    found.putIfAbsent(entity.getId(), phrase);
  }

  Collection<Phrase> all() {
    return found.values();
  }
}
