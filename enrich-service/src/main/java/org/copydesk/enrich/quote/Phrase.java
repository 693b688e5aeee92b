package org.copydesk.enrich.quote;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Token;

/// A stretch of a clause that should name the speaker: a name, a pronoun, or words such as "the
/// minister".
///
/// @param tokens the clause
/// @param from the first token of the stretch
/// @param to the token after its last
record Phrase(Scene scene, List<Token> tokens, int from, int to, Optional<Cue> cue) {
  private static final double NAMED = 0.95;
  private static final double PRONOUN = 0.85;
  private static final double ROLE = 0.85;
  private static final double ORGANISATION = 0.9;
  private static final double SPOKESMAN = 0.6;
  private static final double LAST_NAMED = 0.6;
  private static final double DESCRIBED = 0.65;
  private static final double UNKNOWN = 0.5;
  private static final int LONGEST_DESCRIPTION = 12;

  /// Whoever the phrase means.
  Optional<Speaker> speaker() {
    if (from >= to) {
      return Optional.empty();
    }
    Optional<Speaker> pronoun = pronoun();
    if (pronoun.isPresent()) {
      return pronoun;
    }
    int head = headEnd();
    return person(head)
        .or(() -> organisation(head))
        .or(() -> role(head))
        .or(() -> spokesman(head))
        .or(() -> described(head))
        .or(() -> unknown(head));
  }

  /// A person named in the phrase, before anything is said about somebody else.
  Optional<Speaker> person() {
    return from >= to ? Optional.empty() : person(headEnd());
  }

  /// Whether the phrase begins with a name, after a title or a role at most.
  boolean beginsWithName() {
    for (int i = from; i < to; i++) {
      Optional<Mention> mention = scene.mentions().at(tokens.get(i).start());
      if (mention.isPresent()) {
        return mention.get().person() && !owner(mention.get());
      }
      Token token = tokens.get(i);
      boolean leads =
          token.capital()
              || Words.isRole(token)
              || Words.isDeterminer(token)
              || token.is("and")
              || token.shape() == Token.Shape.POSSESSIVE
              || token.shape() == Token.Shape.NUMBER
              || (i + 1 < to && (roleFollows(i + 1) || describes(i)));
      if (!leads) {
        return false;
      }
    }
    return false;
  }

  /// rancher Boyd Kessler: whatever word stands right before a name.
  private boolean describes(int at) {
    Token token = tokens.get(at);
    return token.shape() == Token.Shape.LOWER
        && !Words.isPreposition(token)
        && !WordClass.PHRASE_END.has(token.text())
        && !Words.beginsClause(token)
        && !Speech.isCue(token.text())
        && scene.mentions().at(tokens.get(at + 1).start()).isPresent();
  }

  private boolean roleFollows(int at) {
    for (int i = at; i < Math.min(to, at + 2); i++) {
      if (Words.isRole(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Speaker> pronoun() {
    Token first = tokens.get(from);
    boolean alone = Words.isPronoun(first) || Speech.IT.has(first.text());
    if (!alone) {
      return Optional.empty();
    }
    return scene
        .antecedents()
        .of(Words.lower(first), first.start())
        .map(mention -> Speaker.of(mention, first.start(), first.end(), cue, PRONOUN));
  }

  private Optional<Speaker> person(int head) {
    for (int i = from; i < head; i++) {
      Optional<Mention> mention =
          scene.mentions().at(tokens.get(i).start()).filter(Mention::person);
      if (mention.isPresent() && !owner(mention.get())) {
        return mention.map(
            found -> Speaker.of(found, found.start(), found.end(), cue, NAMED));
      }
    }
    return Optional.empty();
  }

  /// An organisation or a country that is all of the phrase's head.
  private Optional<Speaker> organisation(int head) {
    for (int i = from; i < Math.min(head, from + 3); i++) {
      Optional<Mention> mention = scene.mentions().at(tokens.get(i).start());
      if (mention.isPresent()) {
        return mention
            .filter(found -> !found.person() && !owner(found))
            .filter(found -> found.end() >= tokens.get(head - 1).end() || nothingFollows(found, head))
            .map(found -> Speaker.of(found, found.start(), found.end(), cue, ORGANISATION));
      }
    }
    return Optional.empty();
  }

  /// Whether no role follows a name: "Leeds manager" is not Leeds.
  private boolean nothingFollows(Mention mention, int head) {
    for (int i = from; i < head; i++) {
      if (tokens.get(i).start() >= mention.end() && tokens.get(i).word()) {
        return false;
      }
    }
    return true;
  }

  /// `the mayor`, `the 47-year-old`, `her brother`: whoever the text has called so.
  private Optional<Speaker> role(int head) {
    Token first = tokens.get(from);
    if (isIndefinite(first) || owned(head)) {
      return Optional.empty();
    }
    boolean definite = Words.isDeterminer(first) || first.capital();
    for (int i = head - 1; i >= from && definite; i--) {
      Token token = tokens.get(i);
      String role = Words.isAge(token) ? "age:" + Roles.age(token) : Words.lower(token);
      if (Words.isRole(token) || Words.isAge(token)) {
        Optional<Mention> bearer = scene.roles().bearer(role, first.start());
        if (bearer.isPresent()) {
          return bearer.map(
              found -> Speaker.of(found, first.start(), tokens.get(head - 1).end(), cue, ROLE));
        }
      }
    }
    return definite && !Speech.FAMILY.has(Words.lower(first)) ? lastNamed(head) : Optional.empty();
  }

  /// `the striker`, `the Norwegian`, `the firm`: whoever was named last, where nobody was called so.
  private Optional<Speaker> lastNamed(int head) {
    Token first = tokens.get(from);
    Token last = tokens.get(head - 1);
    boolean the = Words.lower(first).equals("the") && head - from >= 2 && head - from <= 5;
    if (!the) {
      return Optional.empty();
    }
    if (Speech.COMPANY.has(last.text())) {
      return scene
          .antecedents()
          .organisation(first.start())
          .map(found -> Speaker.of(found, first.start(), last.end(), cue, LAST_NAMED));
    }
    boolean unnamed =
        WordClass.SOMEBODY.has(last.text()) || Speech.NOT_A_PERSON.has(last.text());
    boolean met = scene.roles().anonymous(Words.lower(last), first.start());
    boolean person =
        Words.isAge(last)
            || WordClass.ROLE.has(last.text())
            || (last.capital() && head - from == 2);
    boolean office = WordClass.TITLE.has(capitalised(last.text()));
    if (unnamed || office || met || !person) {
      return Optional.empty();
    }
    boolean woman = Speech.FEMALE.has(last.text());
    boolean man = Speech.MALE.has(last.text());
    return scene
        .antecedents()
        .person(
            first.start(),
            mention -> woman == man || scene.roles().fits(mention.entity(), woman))
        .map(found -> Speaker.of(found, first.start(), last.end(), cue, LAST_NAMED));
  }

  /// `a spokeswoman for the ministry` speaks for it.
  private Optional<Speaker> spokesman(int head) {
    boolean spokesman = false;
    for (int i = from; i < head; i++) {
      spokesman = spokesman || Words.lower(tokens.get(i)).startsWith("spokes");
    }
    if (!spokesman) {
      return Optional.empty();
    }
    for (int i = from; i < Math.min(to, head + 4); i++) {
      Optional<Mention> mention =
          scene.mentions().at(tokens.get(i).start()).filter(found -> !found.person());
      if (mention.isPresent()) {
        return mention.map(
            found ->
                Speaker.of(found, tokens.get(from).start(), found.end(), cue, SPOKESMAN));
      }
    }
    return Optional.empty();
  }

  private Optional<Speaker> described(int head) {
    boolean somebody = isIndefinite(tokens.get(from));
    for (int i = from; i < head; i++) {
      Token token = tokens.get(i);
      somebody =
          somebody
              || Words.isRole(token)
              || Speech.NOT_A_PERSON.has(token.text())
              || Speech.COMPANY.has(token.text());
    }
    Token first = tokens.get(from);
    boolean phrase =
        Words.isDeterminer(first)
            || scene.mentions().at(first.start()).isPresent()
            || WordClass.SOMEBODY.has(Words.lower(first));
    if (!phrase || !somebody || head - from > LONGEST_DESCRIPTION) {
      return Optional.empty();
    }
    int start = first.start();
    int end = tokens.get(head - 1).end();
    String words = scene.text().text().substring(start, end);
    return Optional.of(new Speaker(Optional.empty(), words, start, end, cue, DESCRIBED));
  }

  /// Where the phrase goes on about somebody else: a spokesman "for" the ministry.
  private int headEnd() {
    for (int i = from + 1; i < to; i++) {
      Token token = tokens.get(i);
      if (Words.isPreposition(token) && !withinName(i)
          || Words.isRelative(token)
          || (WordClass.PHRASE_END.has(token.text()) && !withinName(i))) {
        return i;
      }
    }
    return to;
  }

  private boolean withinName(int at) {
    return scene
        .mentions()
        .within(tokens.get(from).start(), tokens.get(to - 1).end())
        .stream()
        .anyMatch(
            mention ->
                mention.start() < tokens.get(at).start() && tokens.get(at).start() < mention.end());
  }

  /// A name that no entity has: better than to take the quote for somebody else's.
  private Optional<Speaker> unknown(int head) {
    int start = from;
    while (start < head
        && (!tokens.get(start).capital()
            || WordClass.TITLE.has(tokens.get(start).text())
            || WordClass.BREAK.has(tokens.get(start).text())
            || WordClass.NEVER_ALONE.has(tokens.get(start).text()))) {
      start++;
    }
    int end = start;
    while (end < head && tokens.get(end).capital()) {
      end++;
    }
    if (start > from + 2 || start == end || scene.mentions().at(tokens.get(start).start()).isPresent()) {
      return Optional.empty();
    }
    int first = tokens.get(start).start();
    int last = tokens.get(end - 1).end();
    return Optional.of(
        new Speaker(
            Optional.empty(), scene.text().words(first, last), first, last, cue, UNKNOWN));
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private boolean owned(int head) {
    for (int i = from; i < head; i++) {
      if (tokens.get(i).shape() == Token.Shape.POSSESSIVE) {
        return true;
      }
    }
    return false;
  }

  private boolean owner(Mention mention) {
    for (int i = from; i < tokens.size() && i < to + 1; i++) {
      if (tokens.get(i).start() == mention.end()) {
        return tokens.get(i).shape() == Token.Shape.POSSESSIVE
            || tokens.get(i).is("'")
            || tokens.get(i).is("’");
      }
    }
    return false;
  }

  private static boolean isIndefinite(Token token) {
    return List.of("a", "an", "one", "another", "some", "several", "many", "two", "three")
        .contains(Words.lower(token));
  }
}
