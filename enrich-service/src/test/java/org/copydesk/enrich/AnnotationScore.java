package org.copydesk.enrich;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.EntityType;
import org.copydesk.news.QuoteAnnotation;

/// Compares annotations with those made by hand. Entities are counted by mention under their type
/// and name; a quote is right to the character; a speaker counts where the quote was found.
final class AnnotationScore {
  /// Right, wrong and missing answers.
  static final class Count {
    private int right;
    private int wrong;
    private int missing;

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missing == 0 ? 1 : (double) right / (right + missing);
    }

    @Override
    public String toString() {
      return "precision %.3f recall %.3f (%d right, %d wrong, %d missing)"
          .formatted(precision(), recall(), right, wrong, missing);
    }
  }

  private final Map<EntityType, Count> entities = new EnumMap<>(EntityType.class);
  private final Count quotes = new Count();
  private final Count speakers = new Count();
  private final StringBuilder mistakes = new StringBuilder();

  Count entities(EntityType type) {
    return entities.computeIfAbsent(type, _ -> new Count());
  }

  Count quotes() {
    return quotes;
  }

  Count speakers() {
    return speakers;
  }

  void add(AnnotatedStory story, Enrichment found) {
    Map<AnnotatedStory.Named, Integer> left = new HashMap<>(story.mentions());
    for (Entity entity : found.getEntities()) {
      AnnotatedStory.Named named = named(entity, left);
      int expected = Optional.ofNullable(left.remove(named)).orElse(0);
      int made = entity.getMentions().size();
      count(story, named, Math.min(expected, made), made, expected);
    }
    left.forEach((named, expected) -> count(story, named, 0, 0, expected));
    addQuotes(story, found.getQuotes());
  }

  /// The entity under the name that the story lists: the preferred one, or one that the text has.
  private static AnnotatedStory.Named named(
      Entity entity, Map<AnnotatedStory.Named, Integer> listed) {
    return Stream.concat(
            Stream.of(entity.getName()),
            entity.getMentions().stream().map(EntityMention::getSurface))
        .map(name -> new AnnotatedStory.Named(entity.getType(), name))
        .filter(listed::containsKey)
        .findFirst()
        .orElseGet(() -> new AnnotatedStory.Named(entity.getType(), entity.getName()));
  }

  private void count(
      AnnotatedStory story, AnnotatedStory.Named named, int right, int made, int expected) {
    Count count = entities(named.type());
    count.right += right;
    count.wrong += made - right;
    count.missing += expected - right;
    if (made != expected) {
      note(
          story, "%s %s: %d found, %d meant".formatted(named.type(), named.name(), made, expected));
    }
  }

  private void addQuotes(AnnotatedStory story, List<QuoteAnnotation> found) {
    List<AnnotatedStory.Said> left = new java.util.ArrayList<>(story.quotes());
    for (QuoteAnnotation quote : found) {
      String text = EnricherTest.surface(story.article(), quote.getSpan());
      String speaker = quote.getSpeakerName().orElse("-");
      Optional<AnnotatedStory.Said> meant = left.stream().filter(said -> said.is(text)).findFirst();
      if (meant.isEmpty()) {
        quotes.wrong++;
        note(story, "no quote: %s (%s)".formatted(text, speaker));
        continue;
      }
      left.remove(meant.get());
      quotes.right++;
      boolean right = speaker.equals(meant.get().speaker());
      speakers.right += right && !speaker.equals("-") ? 1 : 0;
      speakers.wrong += !right && !speaker.equals("-") ? 1 : 0;
      speakers.missing += !right && !meant.get().speaker().equals("-") ? 1 : 0;
      if (!right) {
        note(story, "%s says, not %s: %s".formatted(meant.get().speaker(), speaker, text));
      }
    }
    quotes.missing += left.size();
    left.forEach(said -> note(story, "missed quote: %s".formatted(said.first())));
  }

  private void note(AnnotatedStory story, String mistake) {
    mistakes.append(story.file()).append(": ").append(mistake).append('\n');
  }

  /// The figures, and every mistake.
  String report() {
    StringBuilder report = new StringBuilder(mistakes);
    entities.forEach((type, count) ->
        report.append("%s %s%n".formatted(type.name().toLowerCase(Locale.ROOT), count)));
    return report
        .append("quotes %s%n".formatted(quotes))
        .append("speakers %s%n".formatted(speakers))
        .toString();
  }
}
