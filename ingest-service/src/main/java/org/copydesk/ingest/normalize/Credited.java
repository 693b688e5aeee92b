package org.copydesk.ingest.normalize;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a stretch of a byline can be: the name of a person, of an organisation, or a job title.
final class Credited {
  private static final String PARTICLE =
      "de|da|di|del|della|der|den|van|von|bin|bint|al|el|la|le|du|dos|ter|y|e|ibn|af|zu|ul|st\\.";
  private static final String NAME_WORD = "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|" + PARTICLE + ")";
  private static final Pattern PERSON =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s+" + NAME_WORD + "){0,4}");
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,7}(?:\\s\\p{Lu}\\p{Ll}+)?");
  private static final Set<String> ROLE_NOUNS = WordList.of(Credited.class, "role-nouns.txt");
  private static final Set<String> ROLE_MODIFIERS =
      WordList.of(Credited.class, "role-modifiers.txt");
  private static final Set<String> ORGANISATION_WORDS =
      WordList.of(Credited.class, "organisation-words.txt");
  private static final Set<String> ROLE_GOES_ON = Set.of("at", "for", "in", "of", "and", "on");
  private static final Set<String> NOBODY =
      Set.of("staff", "wire", "reports", "and", "agencies", "agency", "our", "own", "a", "with");

  private Credited() {}

  /// Whether a text looks like the name of one person: up to five capitalised words, particles
  /// aside.
  static boolean isPerson(String text) {
    return text.length() <= 80 && PERSON.matcher(text).matches();
  }

  /// Whether a text is two to five words that can only be a person's name.
  static boolean isFullName(String text) {
    String[] words = text.split(" ", -1);
    return words.length >= 2
        && isPerson(text)
        && !isOrganisation(text)
        && !isRole(text)
        && Arrays.stream(words).noneMatch(word -> ROLE_MODIFIERS.contains(lower(word)));
  }

  static boolean isOrganisation(String text) {
    return ACRONYM.matcher(text).matches()
        || Arrays.stream(lower(text).split("[\\s-]+")).anyMatch(ORGANISATION_WORDS::contains);
  }

  /// Whether a text says that nobody in particular wrote it: "Staff and wire reports".
  static boolean isNobody(String text) {
    List<String> words = List.of(lower(text).split(" ", -1));
    return words.stream()
        .allMatch(
            word -> NOBODY.contains(word) || ORGANISATION_WORDS.contains(word) || isRoleNoun(word));
  }

  /// Whether a text is a job title: "senior political editor", "staff writers", "editor at large",
  /// "BBC Africa correspondent"; "J. Editor" is a person.
  static boolean isRole(String text) {
    String[] words = text.split(" ", -1);
    int noun = 0;
    while (noun < words.length && !isRoleNoun(lower(words[noun]))) {
      noun++;
    }
    if (noun == words.length) {
      return false;
    }
    String[] before = Arrays.copyOf(words, noun, String[].class);
    boolean titled =
        Character.isLowerCase(words[noun].codePointAt(0))
            || Arrays.stream(before)
                .allMatch(word -> ROLE_MODIFIERS.contains(lower(word)) || isOrganisation(word));
    return titled
        && (noun == words.length - 1
            || ROLE_GOES_ON.contains(words[noun + 1])
            || isRoleNoun(lower(words[words.length - 1])));
  }

  /// Whether a job title is that of several people.
  static boolean isPlural(String role) {
    return lower(role).endsWith("s") && !ROLE_NOUNS.contains(last(lower(role)));
  }

  /// A person's name that a job title follows without a comma.
  record Titled(String name, String role) {}

  /// Splits "Ada Brook Science editor".
  static Optional<Titled> titled(String text) {
    String[] words = text.split(" ", -1);
    int from = words.length - 1;
    if (words.length < 3 || words.length > 9 || !isRoleNoun(lower(words[from]))) {
      return Optional.empty();
    }
    while (from > 2 && ROLE_MODIFIERS.contains(lower(words[from - 1]))) {
      from--;
    }
    String name = String.join(" ", List.of(words).subList(0, from));
    return isFullName(name)
        ? Optional.of(
            new Titled(name, String.join(" ", List.of(words).subList(from, words.length))))
        : Optional.empty();
  }

  private static boolean isRoleNoun(String word) {
    return ROLE_NOUNS.contains(word)
        || (word.endsWith("s") && ROLE_NOUNS.contains(word.substring(0, word.length() - 1)));
  }

  private static String last(String text) {
    Matcher matcher = Pattern.compile("\\S+$").matcher(text);
    return matcher.find() ? matcher.group() : text;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
