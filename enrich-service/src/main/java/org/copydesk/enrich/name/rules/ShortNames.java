package org.copydesk.enrich.name.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.news.EntityType;

/// What the shorter forms of the names in a story mean: a surname, a first name, an acronym, a
/// company's name without its form, a club's last word. A form that several names share means none
/// of them; names and forms are compared without case and full stops.
final class ShortNames {
  private static final int MOST_WORDS = 6;

  private final Map<String, Optional<Known>> byForm = new HashMap<>();
  private final Map<String, Known> byFirstName = new HashMap<>();
  private final Set<String> sharedFirstNames = new HashSet<>();
  private final Set<String> firstWords = new HashSet<>();
  private final Set<String> taken = new HashSet<>();

  /// Takes a name with its forms.
  void add(Known known, String name) {
    if (!taken.add(known.id() + ' ' + name)) {
      return;
    }
    String[] words = name.split(" ", -1);
    form(name, known);
    if (known.type() == EntityType.PERSON) {
      person(known, words);
    } else if (known.type() == EntityType.ORGANISATION && words.length > 1) {
      organisation(known, words);
    }
  }

  private void person(Known known, String[] words) {
    int last = words.length;
    for (int i = 1; i < last; i++) {
      form(join(words, i, last), known);
    }
    if (last > 2) {
      form(words[0] + ' ' + words[last - 1], known);
    }
    if (last > 1 && WordClass.FAMILY_NAME_FIRST.has(words[0])) {
      form(words[0], known);
    } else if (last > 1 && WordClass.isGivenName(words[0])) {
      String first = key(words[0]);
      Known other = byFirstName.put(first, known);
      if (other != null && !other.equals(known)) {
        sharedFirstNames.add(first);
      }
      firstWords.add(first);
    }
  }

  private void organisation(Known known, String[] words) {
    String last = words[words.length - 1];
    if (WordClass.LEGAL_FORM.has(last)) {
      form(join(words, 0, words.length - 1), known);
    }
    if (WordClass.SHORT_FORM.has(last)) {
      form(last, known);
    } else if (WordClass.SHORT_FORM.has(words[0])) {
      form(words[0], known);
    }
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      int first = word.isEmpty() ? ' ' : word.codePointAt(0);
      initials.append(Character.isUpperCase(first) ? Character.toString(first) : "");
    }
    if (initials.length() > 1) {
      form(initials.toString(), known);
    }
  }

  /// Takes one more form of a known name.
  void form(String form, Known known) {
    String key = key(form);
    firstWords.add(firstWord(key));
    byForm.merge(
        key,
        Optional.of(known),
        (one, other) -> one.filter(kept -> other.filter(kept::equals).isPresent()));
  }

  /// Whether a form is said of anything, be it of several.
  boolean isForm(String form) {
    return byForm.containsKey(key(form));
  }

  /// What a form means in this story.
  Optional<Known> meaning(String form) {
    String key = key(form);
    Optional<Known> full = byForm.getOrDefault(key, Optional.empty());
    if (full.isPresent() || byForm.containsKey(key) || sharedFirstNames.contains(key)) {
      return full;
    }
    return Optional.ofNullable(byFirstName.get(key));
  }

  /// Whether any form begins with a word.
  boolean begins(String word) {
    return firstWords.contains(key(word));
  }

  /// The longest form, as words, that is worth looking for.
  static int mostWords() {
    return MOST_WORDS;
  }

  private static String firstWord(String key) {
    int space = key.indexOf(' ');
    return space < 0 ? key : key.substring(0, space);
  }

  private static String key(String form) {
    return form.replace('’', '\'').replace(".", "").toLowerCase(Locale.ROOT);
  }

  private static String join(String[] words, int from, int to) {
    return String.join(" ", List.of(words).subList(from, to));
  }
}
