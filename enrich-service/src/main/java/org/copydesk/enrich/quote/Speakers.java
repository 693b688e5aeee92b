package org.copydesk.enrich.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.enrich.text.FieldText;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.EntityType;
import org.copydesk.news.TextField;

/// Finds who says the words within quotation marks, among the people and organisations that the
/// story names, by the verb of saying beside the quote.
final class Speakers {
  /// Somebody who speaks.
  ///
  /// @param start UTF-16 index of the words that name or mean the speaker
  /// @param cue the verb, or "according to"
  record Speaker(
      Optional<String> id, String name, int start, int end, String cue, double confidence) {
    Speaker with(double lower) {
      return new Speaker(id, name, start, end, cue, lower);
    }
  }

  private record Mention(Entity entity, int start, int end) {}

  private static final double NAMED = 0.95;
  private static final double PRONOUN = 0.6;
  private static final double DESCRIBED = 0.65;
  private static final int WINDOW = 160;
  private static final int GAP = 70;
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(said|says|say|told|tells|added|adds|explained|explains|asked|asks|wrote|writes|announced|warned|warns|argued|argues"
              + "|insisted|claimed|claims|replied|noted|notes|tweeted|posted|confirmed|recalled|recalls|joked|continued|concluded|acknowledged"
              + "|admitted|stated|states|remarked|observed|according to)\\b");
  private static final Pattern PRONOUNS = Pattern.compile("\\b(he|she|they|He|She|They)\\b");
  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "\\b((?:[Aa]n?|[Tt]he|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir)\\s[\\p{L} '’-]{3,60}?)(?=[.,;:\"“”]|$|\\s(?:who|in|on|at|to|after|told|said|says)\\b)");

  private final FieldText text;
  private final List<Mention> mentions = new ArrayList<>();

  Speakers(StoryText story, List<Entity> entities) {
    this.text = story.text();
    for (Entity entity : entities) {
      if (entity.getType() == EntityType.PERSON || entity.getType() == EntityType.ORGANISATION) {
        for (EntityMention mention : entity.getMentions()) {
          if (mention.getField() == TextField.TEXT) {
            mentions.add(
                new Mention(entity, text.index(mention.getStart()), text.index(mention.getEnd())));
          }
        }
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::start));
  }

  /// The speaker of a quote, where the words beside it say who it is.
  Optional<Speaker> of(Passage passage, Quoted quoted, List<Quoted> all) {
    int next =
        all.stream()
            .mapToInt(Quoted::start)
            .filter(start -> start > quoted.end())
            .min()
            .orElse(passage.end());
    int before =
        all.stream()
            .mapToInt(Quoted::end)
            .filter(end -> end < quoted.start())
            .max()
            .orElse(passage.start());
    int afterEnd = Math.min(Math.min(next, passage.end()), quoted.end() + WINDOW);
    Optional<Speaker> after = within(sentenceEnd(quoted.end(), afterEnd), quoted.end(), true);
    int from = Math.max(before, quoted.start() - WINDOW);
    return after.or(() -> within(quoted.start(), sentenceStart(from, quoted.start()), false));
  }

  /// The words after a quote up to the end of their sentence.
  private int sentenceEnd(int from, int to) {
    for (int i = Math.min(from + 1, to); i < to; i++) {
      boolean stop =
          ".!?".indexOf(text.text().charAt(i)) >= 0
              && (i + 1 >= to || Character.isWhitespace(text.text().charAt(i + 1)));
      boolean initial =
          i >= 2
              && Character.isUpperCase(text.text().charAt(i - 1))
              && !Character.isLetter(text.text().charAt(i - 2));
      if (stop && !initial) {
        return i;
      }
    }
    return to;
  }

  private int sentenceStart(int from, int to) {
    for (int i = to - 3; i > from; i--) {
      boolean stop =
          ".!?".indexOf(text.text().charAt(i)) >= 0
              && Character.isWhitespace(text.text().charAt(i + 1));
      boolean initial =
          Character.isUpperCase(text.text().charAt(i - 1))
              && !Character.isLetter(text.text().charAt(Math.max(0, i - 2)));
      if (stop && !initial) {
        return i + 1;
      }
    }
    return from;
  }

  private Optional<Speaker> within(int to, int from, boolean afterQuote) {
    if (from >= to) {
      return Optional.empty();
    }
    Matcher verb = VERB.matcher(text.text()).region(from, to);
    Optional<Speaker> found = Optional.empty();
    while (verb.find()) {
      boolean near = afterQuote ? verb.start() - from <= GAP : to - verb.end() <= WINDOW;
      Optional<Speaker> speaker =
          near ? beside(verb.start(), verb.end(), from, to, verb.group()) : Optional.empty();
      if (speaker.isPresent()) {
        found = speaker;
        if (afterQuote) {
          return found;
        }
      }
    }
    return found;
  }

  private Optional<Speaker> beside(int verbStart, int verbEnd, int from, int to, String cue) {
    Optional<Mention> named =
        mentions.stream()
            .filter(mention -> mention.start >= from && mention.end <= to)
            .filter(mention -> distance(mention, verbStart, verbEnd) <= GAP)
            .min(
                Comparator.comparingInt(mention ->
                    distance(mention, verbStart, verbEnd)
                        + (mention.entity.getType() == EntityType.PERSON ? 0 : GAP / 2)));
    Optional<int[]> pronoun = find(PRONOUNS, from, to, verbStart, verbEnd, 15);
    boolean pronounNearer =
        pronoun.isPresent()
            && (named.isEmpty()
                || gap(pronoun.get(), verbStart, verbEnd)
                    < distance(named.get(), verbStart, verbEnd));
    if (pronounNearer) {
      return personBefore(pronoun.get()[0])
          .map(person -> speaker(person, pronoun.get()[0], pronoun.get()[1], cue, PRONOUN));
    }
    return named
        .map(mention -> speaker(mention, mention.start, mention.end, cue, NAMED))
        .or(() ->
            find(DESCRIPTION, from, to, verbStart, verbEnd, 6)
                .map(at ->
                    new Speaker(
                        Optional.empty(),
                        text.text().substring(at[0], at[1]),
                        at[0],
                        at[1],
                        cue,
                        DESCRIBED)));
  }

  private Speaker speaker(Mention mention, int start, int end, String cue, double confidence) {
    return new Speaker(
        Optional.of(mention.entity.getId()), mention.entity.getName(), start, end, cue, confidence);
  }

  private static int distance(Mention mention, int verbStart, int verbEnd) {
    return gap(new int[] {mention.start, mention.end}, verbStart, verbEnd);
  }

  private static int gap(int[] at, int verbStart, int verbEnd) {
    return at[0] >= verbEnd ? at[0] - verbEnd : Math.max(0, verbStart - at[1]);
  }

  private Optional<int[]> find(
      Pattern pattern, int from, int to, int verbStart, int verbEnd, int gap) {
    Matcher matcher = pattern.matcher(text.text()).region(from, to);
    Optional<int[]> best = Optional.empty();
    while (matcher.find()) {
      int[] at = {matcher.start(1), matcher.end(1)};
      if (gap(at, verbStart, verbEnd) <= gap) {
        best = Optional.of(at);
      }
    }
    return best;
  }

  private Optional<Mention> personBefore(int index) {
    return mentions.stream()
        .filter(mention -> mention.end <= index && mention.entity.getType() == EntityType.PERSON)
        .reduce((_, later) -> later);
  }
}
