package org.copydesk.enrich.entity;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.news.EntityType;

/// The shorter forms of a name, as keys.
///
/// @param sure forms that mean it wherever nobody else bears them: a surname, an acronym
/// @param weak forms that mean it where they are no other's sure form: a first name
record ShortForms(Set<String> sure, Set<String> weak) {
  private static final int LONGEST_NAME = 9;
  private static final Pattern QUOTES = Pattern.compile("[\"“”]");
  private static final int LONGEST_TEAM = 3;
  private static final Pattern ARABIC = Pattern.compile("(?:[aA]l|[eE]l)-");
  private static final Pattern ARTICLE = Pattern.compile("^the ");
  private static final Set<String> SUFFIXES = Set.of("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV");

  static ShortForms of(String name, EntityType type, Setting setting) {
    ShortForms forms = new ShortForms(new LinkedHashSet<>(), new LinkedHashSet<>());
    forms.sure(name);
    String[] words = QUOTES.matcher(name).replaceAll("").strip().split("\\s+", -1);
    boolean blank = Arrays.stream(words).anyMatch(String::isEmpty);
    if (!blank && words.length > 1 && words.length <= LONGEST_NAME) {
      switch (type) {
        case PERSON -> forms.person(words);
        case ORGANISATION -> forms.organisation(words, setting);
        case PLACE -> forms.place(words);
        default -> {}
      }
    }
    return forms;
  }

  private void person(String[] all) {
    int end = all.length - (SUFFIXES.contains(all[all.length - 1]) ? 1 : 0);
    if (end < 2) {
      return;
    }
    String[] words = Arrays.copyOf(all, end);
    String last = words[end - 1];
    sure(join(words, 0, end));
    for (int i = 1; i < end; i++) {
      sure(join(words, i, end));
    }
    sure(words[0] + ' ' + last);
    int article = ARABIC.matcher(last).lookingAt() ? last.indexOf('-') + 1 : 0;
    if (article > 0 && article < last.length()) {
      sure(last.substring(article));
    }
    sure(Character.toString(words[0].codePointAt(0)) + ' ' + last);
    boolean familyFirst = end <= 3 && WordClass.FAMILY_NAME_FIRST.has(words[0]);
    if (familyFirst) {
      sure(words[0]);
    }
    for (int i = 0; i < end - 1; i++) {
      if (words[i].length() > 2 && Character.isUpperCase(words[i].charAt(0))) {
        weak(words[i]);
      }
    }
    for (int i = 2; i < end; i++) {
      weak(join(words, 0, i));
    }
  }

  private void organisation(String[] all, Setting setting) {
    String[] words = all[0].equalsIgnoreCase("the") ? Arrays.copyOfRange(all, 1, all.length) : all;
    String last = words[words.length - 1];
    sure(String.join(" ", words));
    if (words.length == 1) {
      return;
    }
    int end = words.length;
    while (end > 1 && WordClass.LEGAL_FORM.has(words[end - 1]) && isOwn(words, end - 1, setting)) {
      end--;
      sure(join(words, 0, end));
    }
    if (WordClass.SHORT_FORM.has(last)) {
      sure(last);
    } else if (WordClass.SHORT_FORM.has(words[0])) {
      sure(words[0]);
    }
    boolean nickname =
        last.endsWith("s")
            && words.length <= LONGEST_TEAM
            && setting.isPlace(join(words, 0, words.length - 1));
    if (setting.sport()
        || nickname
        || (WordClass.NEVER_ALONE.has(last) && !WordClass.LEGAL_FORM.has(last))) {
      weak(last);
    }
    acronyms(words, end);
    for (int i = 1; i < end; i++) {
      String prefix = join(words, 0, i);
      if (isOwn(words, i, setting) && !WordClass.PARTICLE.has(words[i - 1])) {
        weak(prefix);
      }
    }
    for (int i = 1; i < end; i++) {
      if (WordClass.ORGANISATION_HEAD.has(words[i])) {
        weak(capitals(words, i, end));
      }
    }
  }

  /// Whether the first words of a name are more than what many names begin with.
  private static boolean isOwn(String[] words, int end, Setting setting) {
    return end > 1 || !(WordClass.NEVER_ALONE.has(words[0]) || setting.isDemonym(words[0]));
  }

  private void place(String[] words) {
    acronyms(words, words.length);
    String name = String.join(" ", words);
    for (String realm : new String[] {"Republic of ", "Kingdom of ", "State of "}) {
      int at = name.indexOf(realm);
      if (at >= 0) {
        weak(ARTICLE.matcher(name.substring(at + realm.length())).replaceFirst(""));
      }
    }
  }

  /// WFU, of World Food Union; also with the small words: DoJ
  private void acronyms(String[] words, int end) {
    acronym(words, words.length);
    acronym(words, end);
  }

  private void acronym(String[] words, int end) {
    String capitals = capitals(words, 0, end);
    if (capitals.length() > 1) {
      sure(capitals);
      sure(initials(words, 0, end).toUpperCase(Locale.ROOT));
    }
  }

  private static String capitals(String[] words, int from, int to) {
    return initials(words, from, to)
        .codePoints()
        .filter(Character::isUpperCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String initials(String[] words, int from, int to) {
    StringBuilder initials = new StringBuilder();
    for (int i = from; i < to; i++) {
      for (String part : words[i].split(isAbbreviation(words[i]) ? "\\." : "-", -1)) {
        if (!part.isEmpty()) {
          initials.appendCodePoint(part.codePointAt(0));
        }
      }
    }
    return initials.toString();
  }

  /// U.S.
  private static boolean isAbbreviation(String word) {
    return word.length() > 3 && word.charAt(1) == '.' && word.endsWith(".");
  }

  private void sure(String form) {
    sure.add(NameKey.of(form));
  }

  private void weak(String form) {
    if (form.length() > 1) {
      weak.add(NameKey.of(form));
    }
  }

  private static String join(String[] words, int from, int to) {
    return String.join(" ", Arrays.asList(words).subList(from, to));
  }
}
