package org.copydesk.ingest.normalize;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Takes apart a name and what is printed beside it without a comma: "Science editor Ada Brook",
/// "Ada Brook Science editor", "John Roe Example News".
final class CreditedName {
  private static final Set<String> BODY_PLACES =
      Set.of(
          "the", "new", "los", "las", "san", "santa", "north", "south", "east", "west", "fort",
          "port", "st.", "el", "la", "le", "our", "united", "royal", "great", "kansas", "orange",
          "salt");

  private CreditedName() {}

  /// A name and the organisation that follows it without a comma: "John Roe Example News".
  record Employed(String name, String organisation) {}

  /// Splits "John Roe Example News". The name has two words, or three with an initial.
  static Optional<Employed> employed(String text) {
    String[] words = text.split(" ", -1);
    if (words.length < 3 || !Credited.isOrganisation(text)) {
      return Optional.empty();
    }
    int from = words[1].replace(".", "").length() == 1 ? 3 : 2;
    if (words.length <= from) {
      return Optional.empty();
    }
    String name = String.join(" ", List.of(words).subList(0, from));
    String body = String.join(" ", List.of(words).subList(from, words.length));
    boolean named = Credited.isFullName(name) && !isBodyPlace(words);
    boolean whole =
        isAcronymFirst(body)
            || lower(words[from]).equals("the")
            || (words.length - from > 1 && !Credited.isOrganisationWord(words[from]));
    return named
            && whole
            && Character.isUpperCase(words[from].codePointAt(0))
            && Credited.isOrganisation(body)
        ? Optional.of(new Employed(name, body))
        : Optional.empty();
  }

  /// Whether the first words may be those of a place that a newspaper has in its name.
  private static boolean isBodyPlace(String[] words) {
    return BODY_PLACES.contains(lower(words[0]))
        || Places.isPlace(words[0])
        || Places.isPlace(words[0] + " " + words[1]);
  }

  private static boolean isAcronymFirst(String body) {
    String first = body.split(" ", 2)[0];
    return first.matches("\\p{Lu}{2,5}") || first.equals("Reuters") || first.equals("Associated");
  }

  /// A person's name that a job title follows or precedes without a comma.
  record Titled(String name, String role) {}

  /// Splits "Science editor Ada Brook".
  static Optional<Titled> titledBefore(String text) {
    String[] words = text.split(" ", -1);
    int at = 0;
    while (at < words.length && !Credited.isRoleNoun(lower(words[at]))) {
      if (!Credited.isRoleModifier(words[at]) && !Credited.isOrganisation(words[at])) {
        return Optional.empty();
      }
      at++;
    }
    while (at + 1 < words.length && Credited.isRoleNoun(lower(words[at + 1]))) {
      at++;
    }
    String name =
        String.join(" ", List.of(words).subList(Math.min(at + 1, words.length), words.length));
    return Credited.isFullName(name)
        ? Optional.of(new Titled(name, String.join(" ", List.of(words).subList(0, at + 1))))
        : Optional.empty();
  }

  /// Splits "Ada Brook Science editor".
  static Optional<Titled> titled(String text) {
    String[] words = text.split(" ", -1);
    int from = words.length - 1;
    boolean staff = lower(words[from]).equals("staff");
    if (words.length < 3
        || words.length > 9
        || !(staff || Credited.isRoleNoun(lower(words[from])))) {
      return Optional.empty();
    }
    while (from > 2
        && (Credited.isRoleModifier(words[from - 1]) || Places.isPlace(words[from - 1]))) {
      from--;
    }
    String name = String.join(" ", List.of(words).subList(0, from));
    return Credited.isFullName(name) && !(staff && (isBodyPlace(words) || words.length > 4))
        ? Optional.of(
            new Titled(name, String.join(" ", List.of(words).subList(from, words.length))))
        : Optional.empty();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
