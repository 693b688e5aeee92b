package org.copydesk.devstack.authority;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The other names of a concept that can be found in a text.
final class Aliases {
  private static final int MOST = 60;
  private static final int LONGEST = 200;
  private static final int SHORTEST = 2;

  private Aliases() {}

  /// Without doubles, the name itself, and what would be found everywhere: words that begin with a
  /// small letter, single characters. Of very many the first are taken.
  static List<String> of(String name, Collection<String> names) {
    Set<String> aliases = new LinkedHashSet<>();
    for (String alias : names) {
      String text = alias.strip();
      if (isName(text) && !text.equals(name) && aliases.size() < MOST) {
        aliases.add(text);
      }
    }
    return List.copyOf(aliases);
  }

  private static boolean isName(String text) {
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && text.codePoints()
            .filter(Character::isLetter)
            .limit(1)
            .anyMatch(first -> !Character.isLowerCase(first));
  }
}
