package org.copydesk.enrich.quote;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Token;

/// Words for a speaker who is not named beside the quote: "the minister", "a spokeswoman for the
/// ministry", "the 47-year-old".
///
/// @param from the first token
/// @param head the token after its first noun phrase
/// @param to the token after its last
record Description(Scene scene, List<Token> tokens, int from, int head, int to, Optional<Cue> cue) {
  private static final double ROLE = 0.85;
  private static final double SPOKESMAN = 0.6;
  private static final double LAST_NAMED = 0.65;
  private static final double DESCRIBED = 0.65;
  private static final double UNKNOWN = 0.5;
  private static final int LONGEST = 9;
  private static final int LONGEST_EPITHET = 5;
  private static final int LONGEST_OFFICE = 5;
  private static final Set<String> INDEFINITE =
      Set.of(
          "a", "an", "one", "another", "some", "several", "many", "two", "three", "un", "une",
          "una", "ein", "eine");

  /// Whoever the text has called so, else the words themselves.
  Optional<Speaker> speaker() {
    return role().or(this::lastNamed).or(this::spokesman).or(this::described).or(this::unknown);
  }

  private Token first() {
    return tokens.get(from);
  }

  private Token last() {
    return tokens.get(head - 1);
  }

  private boolean indefinite() {
    return INDEFINITE.contains(Words.lower(first()));
  }

  private boolean owned() {
    for (int i = from; i < head; i++) {
      if (tokens.get(i).shape() == Token.Shape.POSSESSIVE) {
        return true;
      }
    }
    return false;
  }

  /// `the mayor`, `the 47-year-old`, `her brother`: whoever the text has called so.
  private Optional<Speaker> role() {
    boolean definite = Words.isDeterminer(first()) || first().capital();
    if (!definite || indefinite() || owned()) {
      return Optional.empty();
    }
    for (int i = head - 1; i >= from; i--) {
      Token token = tokens.get(i);
      if (Words.isRole(token) || Words.isAge(token)) {
        Optional<Mention> bearer = scene.roles().bearer(Roles.key(token), first().start());
        if (bearer.isPresent()) {
          return bearer.map(this::spoken);
        }
      }
    }
    return Optional.empty();
  }

  private Speaker spoken(Mention mention) {
    return Speaker.of(mention, first().start(), last().end(), cue, ROLE);
  }

  /// `the striker`, `the Norwegian`, `the firm`: whoever was named last, where nobody was called
  /// so.
  private Optional<Speaker> lastNamed() {
    int words = head - from;
    if (!Words.lower(first()).equals("the") || words < 2 || words > LONGEST_EPITHET || owned()) {
      return Optional.empty();
    }
    int index = first().start();
    String noun = last().text();
    Optional<Mention> found = Optional.empty();
    if (Speech.COMPANY.has(noun)) {
      found = scene.antecedents().organisation(index);
    } else if (epithet()) {
      boolean woman = Speech.FEMALE.has(noun);
      boolean man = Speech.MALE.has(noun);
      found =
          scene
              .antecedents()
              .person(
                  index, mention -> woman == man || scene.roles().fits(mention.entity(), woman));
    }
    return found.map(mention -> Speaker.of(mention, index, last().end(), cue, LAST_NAMED));
  }

  /// A word for a person that is no office and was not said of somebody without a name.
  private boolean epithet() {
    String noun = last().text();
    String title = noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
    boolean office =
        WordClass.SOMEBODY.has(noun)
            || Speech.NOT_A_PERSON.has(noun)
            || (WordClass.TITLE.has(title) && !last().capital());
    boolean aged = Words.isAge(last()) || Words.isAge(tokens.get(from + 1));
    boolean person = WordClass.ROLE.has(noun) || (last().capital() && head - from == 2);
    return aged
        || (person && !office && !scene.roles().anonymous(Words.lower(last()), first().start()));
  }

  /// `a spokeswoman for the ministry` speaks for it.
  private Optional<Speaker> spokesman() {
    boolean spokesman = false;
    for (int i = from; i < head; i++) {
      spokesman = spokesman || Words.lower(tokens.get(i)).startsWith("spokes");
    }
    for (int i = from; spokesman && i < Math.min(to, head + LONGEST_OFFICE); i++) {
      Optional<Mention> office =
          scene.mentions().at(tokens.get(i).start()).filter(found -> !found.person());
      if (office.isPresent()) {
        int end = Math.max(last().end(), office.get().end());
        return Optional.of(
            new Speaker(
                Optional.of(office.get().entity()),
                scene.text().words(first().start(), end),
                first().start(),
                end,
                cue,
                SPOKESMAN));
      }
    }
    return Optional.empty();
  }

  private Optional<Speaker> described() {
    boolean somebody = indefinite();
    for (int i = from; i < head; i++) {
      Token token = tokens.get(i);
      if (i > from && Speech.isCue(token.text())) {
        return Optional.empty();
      }
      somebody =
          somebody
              || Words.isRole(token)
              || Speech.NOT_A_PERSON.has(token.text())
              || Speech.COMPANY.has(token.text());
    }
    boolean phrase =
        Words.isDeterminer(first())
            || scene.mentions().at(first().start()).isPresent()
            || WordClass.SOMEBODY.has(Words.lower(first()));
    if (!phrase || !somebody || head - from > LONGEST) {
      return Optional.empty();
    }
    int end = of() ? tokens.get(Math.min(to, head + 2) - 1).end() : last().end();
    return Optional.of(words(first().start(), end, DESCRIBED));
  }

  /// a mother of four.
  private boolean of() {
    return head + 1 < to
        && tokens.get(head).is("of")
        && scene.mentions().at(tokens.get(head + 1).start()).isEmpty()
        && !Words.isDeterminer(tokens.get(head + 1));
  }

  /// A name that no entity has: better than to take the quote for somebody else's.
  private Optional<Speaker> unknown() {
    int start = from;
    while (start < head && !isName(tokens.get(start))) {
      start++;
    }
    int end = start;
    while (end < head && tokens.get(end).capital()) {
      end++;
    }
    boolean late = start > from + 2;
    boolean alone = start == from && end - start == 1;
    if (late
        || alone
        || start == end
        || end < head
        || scene.mentions().at(tokens.get(start).start()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(words(tokens.get(start).start(), tokens.get(end - 1).end(), UNKNOWN));
  }

  private static boolean isName(Token token) {
    String word = token.text();
    return token.capital()
        && !WordClass.TITLE.has(word)
        && !WordClass.BREAK.has(word)
        && !WordClass.NEVER_ALONE.has(word)
        && !WordClass.CLAUSE_BEGINNING.has(word);
  }

  private Speaker words(int start, int end, double confidence) {
    return new Speaker(
        Optional.empty(), scene.text().words(start, end), start, end, cue, confidence);
  }
}
