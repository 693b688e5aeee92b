package org.copydesk.ingest.normalize;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a stretch of a byline can be: the name of a person, of an organisation, or a job title.
final class Credited {
  private static final String PARTICLE =
      "de|da|di|del|della|dei|der|den|van|von|vom|bin|bint|al|el|la|las|los|le|du|dos|das|do|ter|ten|te"
          + "|y|e|i|ibn|af|av|zu|zur|zum|ul|ud|und|st\\.|'t|’t|op|und|ben|abu|ou|of";
  private static final String WORD =
      "(?:(?:[dlDL]['’]|[ae][ln]-|a[stdrz]h?-|['’])?[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}.'’‑-]*\\+?"
          + "|[(\"“‘'][\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]*[)\"”’'])";
  private static final Pattern PERSON =
      Pattern.compile(
          "(?:(?:"
              + PARTICLE
              + ")\\s+){0,2}"
              + WORD
              + "(?:\\s+(?:"
              + WORD
              + "|"
              + PARTICLE
              + ")){0,6}");
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,7}(?:\\s\\p{Lu}\\p{Ll}+)?");
  private static final Set<String> ROLE_NOUNS = WordList.of(Credited.class, "role-nouns.txt");
  private static final Set<String> ROLE_MODIFIERS =
      WordList.of(Credited.class, "role-modifiers.txt");
  private static final Set<String> ORGANISATION_WORDS =
      WordList.of(Credited.class, "organisation-words.txt");
  private static final Set<String> ROLE_GOES_ON =
      Set.of(
          "at",
          "for",
          "in",
          "of",
          "and",
          "on",
          "&",
          "to",
          "für",
          "im",
          "bei",
          "und",
          "aus",
          "de",
          "du",
          "des",
          "à",
          "au",
          "en",
          "et",
          "spécial",
          "spéciale",
          "especial",
          "del",
          "da",
          "di",
          "na",
          "a",
          "em",
          "van",
          "voor",
          "på",
          "i",
          "för",
          "w",
          "в",
          "по",
          "specialist");
  private static final Set<String> NOBODY =
      Set.of(
          "staff",
          "wire",
          "reports",
          "and",
          "agencies",
          "agency",
          "our",
          "own",
          "a",
          "with",
          "the",
          "from",
          "by",
          "mit",
          "und",
          "avec",
          "et",
          "con",
          "y",
          "com",
          "e",
          "la",
          "le",
          "el",
          "da",
          "die",
          "der",
          "de",
          "met",
          "en",
          "eigene",
          "от",
          "и",
          "з");
  private static final Set<String> DEGREES = WordList.of(Credited.class, "degrees.txt");
  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

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
        && !words[0].equals("The")
        && isPerson(text)
        && !isOrganisation(text)
        && !isRole(text)
        && Arrays.stream(words).noneMatch(word -> ROLE_MODIFIERS.contains(lower(word)));
  }

  /// Whether a word alone makes a name that of an organisation: "News", "Press".
  static boolean isOrganisationWord(String word) {
    return ORGANISATION_WORDS.contains(lower(word));
  }

  /// Whether a word stands before the noun in job titles: "senior", "political".
  static boolean isRoleModifier(String word) {
    return ROLE_MODIFIERS.contains(lower(word));
  }

  static boolean isOrganisation(String text) {
    return ACRONYM.matcher(text).matches() || Words.anyPart(lower(text), ORGANISATION_WORDS);
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
    String last = last(lower(role));
    return isRoleNoun(last) && !ROLE_NOUNS.contains(last);
  }

  /// Whether a text, behind a name and a comma, is a job title though no table knows its first
  /// words: "Shipping Expert", "Dietitian", "CEO of Example Corp".
  static boolean isRoleBehindName(String text) {
    String[] words = text.split(" ", -1);
    if (isRole(text)) {
      return true;
    }
    if (words.length > 9 || words[0].replace(".", "").length() < 2) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      boolean goesOn =
          i == words.length - 1
              || ROLE_GOES_ON.contains(lower(words[i + 1]))
              || Places.isPlace(String.join(" ", List.of(words).subList(i + 1, words.length)));
      if (isRoleNoun(lower(words[i])) && goesOn) {
        return true;
      }
    }
    return false;
  }

  private static final Pattern BODY_FOR =
      Pattern.compile(
          "(?:The )?(?:\\p{Lu}\\S+ ){0,3}(?:Center|Centre|Department|Ministry|Office|University|Institute"
              + "|Association|Society|Bureau|Committee|Council|Foundation|Academy|Agency|Board|College|School"
              + "|Commission|Federation|Union|Museum|Bank) (?:of|for) \\p{Lu}[^,;|]{2,80}");

  /// Whether a text is the name of a body that says what it is for: "Center for Water and Air".
  static boolean isBodyForSomething(String text) {
    return text.length() <= 120
        && (text.contains(" of ") || text.contains(" for "))
        && BODY_FOR.matcher(text).matches();
  }

  /// Whether a text is a degree or professional letters: "Ph.D.", "MD FACLM", "CFP®".
  static boolean isDegree(String text) {
    return Arrays.stream(text.split("[ ,]+", -1))
        .allMatch(word -> DEGREES.contains(lower(word).replace(".", "")));
  }

  /// Whether a text belongs to the name before it in spite of a comma: "Jr.", "III".
  static boolean isSuffix(String text) {
    return SUFFIXES.contains(lower(text));
  }

  /// The name without the professional letters behind it.
  static String withoutDegrees(String name) {
    String[] words = name.split(" ", -1);
    boolean inCapitals = name.codePoints().noneMatch(Character::isLowerCase);
    int end = words.length;
    while (!inCapitals && end > 2 && isDegree(words[end - 1]) && isLetters(words[end - 1])) {
      end--;
    }
    String whole = String.join(" ", List.of(words).subList(0, end));
    return whole.endsWith(",") ? whole.replaceFirst(",+$", "") : whole;
  }

  private static boolean isLetters(String word) {
    return word.matches("(?:\\p{Lu}\\.?){2,6}®?|P[Hh]\\.?D\\.?|(?:Psy|Ed|Pharm)\\.?D\\.?|Esq\\.?");
  }

  static boolean isRoleNoun(String word) {
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
