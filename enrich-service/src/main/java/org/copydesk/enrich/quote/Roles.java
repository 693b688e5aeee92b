package org.copydesk.enrich.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.Entity;

/// What the text calls each person, by title or apposition, and whether that makes them he or she.
final class Roles {
  private static final int LONGEST_APPOSITION = 14;
  private static final String AGE = "age:";
  private static final int MOST_ROLES = 5;
  private static final Map<String, String> ABBREVIATED =
      Map.ofEntries(
          Map.entry("Prof.", "professor"),
          Map.entry("Dr.", "doctor"),
          Map.entry("Gov.", "governor"),
          Map.entry("Sen.", "senator"),
          Map.entry("Gen.", "general"),
          Map.entry("Col.", "colonel"),
          Map.entry("Capt.", "captain"),
          Map.entry("Lt.", "lieutenant"),
          Map.entry("Sgt.", "sergeant"),
          Map.entry("Rev.", "reverend"));

  private final Map<String, List<Mention>> bearers = new HashMap<>();
  private final Map<String, List<Mention>> people = new LinkedHashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, Integer> anonymous = new HashMap<>();
  private final Map<String, Integer> feminine = new HashMap<>();

  Roles(List<Narration> narrations, Mentions mentions) {
    for (Narration narration : narrations) {
      strangers(narration, mentions);
      for (Mention mention :
          mentions.between(narration.passage().start(), narration.passage().end())) {
        if (mention.person()) {
          people.computeIfAbsent(mention.entity().getId(), _ -> new ArrayList<>()).add(mention);
          title(narration, mention);
          before(narration, mention, mentions);
          after(narration, mention);
          pronouns(narration, mention, mentions);
        }
      }
    }
  }

  /// The one who is called so: the nearest named before an index, else the first named after it.
  Optional<Mention> bearer(String role, int index) {
    List<Mention> called = bearers.getOrDefault(role, List.of());
    Optional<Mention> found = Optional.empty();
    for (int i = 0; i < Math.min(called.size(), 50); i++) {
      Mention mention = called.get(i);
      if (mention.start() < index || found.isEmpty()) {
        found = Optional.of(mention);
      }
    }
    return found;
  }

  /// Whether names, titles or pronouns say that a person is a woman, or a man.
  boolean sure(Entity person, boolean woman) {
    return fits(person, woman) && !fits(person, !woman);
  }

  /// The person whom the text names most, of those who fit.
  Optional<Mention> most(boolean woman) {
    return people.values().stream()
        .filter(mentions -> fits(mentions.getFirst().entity(), woman))
        .max(Comparator.comparingInt(List::size))
        .map(List::getFirst);
  }

  /// Whether a person can be meant by a word for a man or a woman.
  boolean fits(Entity person, boolean woman) {
    int votes = feminine.getOrDefault(person.getId(), 0);
    String given = givenName(person.getName());
    boolean female = WordClass.FEMALE_NAME.has(given);
    boolean male = WordClass.MALE_NAME.has(given);
    if (Math.abs(votes) >= 3 || (female == male && votes != 0)) {
      return woman == votes > 0;
    }
    return female == male || woman == female;
  }

  /// Whether the text has spoken of "a diplomat" before, so that "the diplomat" is nobody it names.
  boolean anonymous(String role, int index) {
    return anonymous.getOrDefault(role, Integer.MAX_VALUE) < index;
  }

  /// The roles of a person.
  Set<String> of(Entity person) {
    return words.getOrDefault(person.getId(), Set.of());
  }

  private void strangers(Narration narration, Mentions mentions) {
    List<Token> tokens = narration.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String article = Words.lower(tokens.get(i));
      boolean indefinite = article.equals("a") || article.equals("an") || article.equals("one");
      boolean apposed = i > 0 && Words.isComma(tokens.get(i - 1));
      if (indefinite && !apposed && !narration.quotes(tokens.get(i).start())) {
        for (int j = i + 1; j < Math.min(tokens.size() - 1, i + 4); j++) {
          Token token = tokens.get(j);
          if (Words.isRole(token)
              && token.shape() == Token.Shape.LOWER
              && mentions.at(tokens.get(j + 1).start()).isEmpty()) {
            anonymous.putIfAbsent(Words.lower(token), token.start());
          }
        }
      }
    }
  }

  private static String givenName(String name) {
    int space = name.indexOf(' ');
    String given = space < 0 ? name : name.substring(0, space);
    int hyphen = given.indexOf('-');
    return hyphen > 0 ? given.substring(0, hyphen) : given;
  }

  /// A title that stands within the name: Mrs Justice Ruiz.
  private void title(Narration narration, Mention mention) {
    int at = narration.indexAt(mention.start());
    if (at < narration.tokens().size()) {
      Token token = narration.tokens().get(at);
      if (token.is(WordClass.TITLE)) {
        add(token, mention);
      }
    }
  }

  /// `coach Ana Ruiz`, `the coach, Ana Ruiz,`.
  private void before(Narration narration, Mention mention, Mentions mentions) {
    List<Token> tokens = narration.tokens();
    int at = narration.indexAt(mention.start()) - 1;
    boolean apposed = at > 0 && tokens.get(at).is(",");
    if (apposed) {
      int from = at - 1;
      while (from > 0
          && at - from < LONGEST_APPOSITION
          && tokens.get(from).shape() != Token.Shape.MARK
          && mentions.at(tokens.get(from).start()).filter(Mention::person).isEmpty()) {
        from--;
      }
      int first = tokens.get(from).shape() == Token.Shape.MARK ? from + 1 : from;
      if (first < at && (Words.isDeterminer(tokens.get(first)) || owned(tokens, first, at))) {
        phrase(tokens, first, at, mention);
      }
      return;
    }
    for (int i = at; i >= Math.max(0, at - MOST_ROLES); i--) {
      Token token = tokens.get(i);
      if (Words.isRole(token) || Words.isAge(token)) {
        add(token, mention);
      } else if (!token.capital()
          && (!token.word() || token.is(WordClass.CUE) || Words.isPreposition(token))) {
        break;
      }
    }
  }

  private static boolean owned(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).shape() == Token.Shape.POSSESSIVE) {
        return true;
      }
    }
    return false;
  }

  /// `Ana Ruiz, 52, the coach of`, `Ana Ruiz, who is the coach`, `Ana Ruiz is a coach`.
  private void after(Narration narration, Mention mention) {
    List<Token> tokens = narration.tokens();
    int at = narration.indexAt(mention.end());
    if (at + 1 >= tokens.size()) {
      return;
    }
    if (Speech.WAS.has(tokens.get(at).text()) && Words.isDeterminer(tokens.get(at + 1))) {
      phrase(tokens, at + 1, Math.min(tokens.size(), at + LONGEST_APPOSITION), mention);
      return;
    }
    if (!Words.isComma(tokens.get(at))) {
      return;
    }
    int from = at + 1;
    if (tokens.get(from).shape() == Token.Shape.NUMBER) {
      add(AGE + tokens.get(from).text(), mention);
      from += from + 1 < tokens.size() && Words.isComma(tokens.get(from + 1)) ? 2 : 1;
    }
    if (from + 2 < tokens.size()
        && tokens.get(from).is("who")
        && Speech.WAS.has(tokens.get(from + 1).text())) {
      from += 2;
    }
    phrase(tokens, from, Math.min(tokens.size(), from + LONGEST_APPOSITION), mention);
  }

  private void phrase(List<Token> tokens, int from, int to, Mention mention) {
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      boolean ends =
          (token.shape() == Token.Shape.MARK && !token.is("-"))
              || Words.isRelative(token)
              || (i > from && token.is(WordClass.PREPOSITION))
              || (!Words.isRole(token) && Speech.isCue(token.text()));
      if (ends) {
        return;
      }
      if (Words.isRole(token) || Words.isAge(token)) {
        add(token, mention);
      }
    }
  }

  /// A pronoun after the only name of a sentence says who is he and who she.
  private void pronouns(Narration narration, Mention mention, Mentions mentions) {
    List<Token> tokens = narration.tokens();
    int from = narration.indexAt(mention.end());
    for (int i = from; i < Math.min(tokens.size(), from + 25); i++) {
      Token token = tokens.get(i);
      if (Narration.isStop(token)
          || narration.quotes(token.start())
          || mentions.at(token.start()).filter(Mention::person).isPresent()) {
        return;
      }
      String word = token.text();
      if (word.equals("her") || word.equals("she") || word.equals("herself")) {
        vote(mention, 1);
        return;
      }
      if (word.equals("his") || word.equals("he") || word.equals("himself")) {
        vote(mention, -1);
        return;
      }
    }
  }

  private void add(Token token, Mention mention) {
    if (Speech.FEMALE.has(token.text())) {
      vote(mention, 10);
    } else if (Speech.MALE.has(token.text())) {
      vote(mention, -10);
    }
    add(key(token), mention);
  }

  /// What a word is looked up by.
  static String key(Token token) {
    return Words.isAge(token)
        ? AGE + token.text().substring(0, token.text().indexOf('-'))
        : ABBREVIATED.getOrDefault(token.text(), Words.lower(token));
  }

  private void vote(Mention mention, int vote) {
    feminine.merge(mention.entity().getId(), vote, Integer::sum);
  }

  private void add(String role, Mention mention) {
    bearers.computeIfAbsent(role, _ -> new ArrayList<>()).add(mention);
    words.computeIfAbsent(mention.entity().getId(), _ -> new HashSet<>()).add(role);
  }
}
