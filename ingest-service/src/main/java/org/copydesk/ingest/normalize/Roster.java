package org.copydesk.ingest.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.news.Author;

/// The authors that a byline has named so far, and what it says of them.
final class Roster {
  private static final int LONGEST_NAME = 80;

  private static final Pattern SENTENCE_END =
      Pattern.compile("(\\p{Ll}{2})(?<!\\b[JS]r|\\bEsq)\\.$");

  private final List<Author> authors = new ArrayList<>();

  List<Author> authors() {
    return List.copyOf(authors);
  }

  int size() {
    return authors.size();
  }

  /// Adds a person or body, unless it is there already.
  void name(String printed, Optional<String> role) {
    String stripped = printed.strip();
    String ended =
        stripped.endsWith(".") ? SENTENCE_END.matcher(stripped).replaceFirst("$1") : stripped;
    String name = NameCase.of(Credited.withoutDegrees(ended));
    boolean known = authors.stream().anyMatch(author -> author.getName().equalsIgnoreCase(name));
    if (name.isEmpty() || name.length() > LONGEST_NAME || known) {
      return;
    }
    Author.Builder author = Author.newBuilder().setName(name);
    role.ifPresent(author::setRole);
    authors.add(author.build());
  }

  /// Adds what belongs to the last name: "Jr."
  void suffix(String suffix) {
    Author last = authors.getLast();
    authors.set(
        authors.size() - 1, Author.newBuilder(last).setName(last.getName() + " " + suffix).build());
  }

  /// Gives a job title to the last author; one in the plural, to all from `first` on.
  void title(int first, String printed) {
    boolean plural = Credited.isPlural(printed);
    String role = plural ? printed.substring(0, printed.length() - 1) : printed;
    int from = plural ? first : authors.size() - 1;
    for (int i = from; i < authors.size(); i++) {
      if (authors.get(i).getRole().isEmpty()) {
        authors.set(i, Author.newBuilder(authors.get(i)).setRole(role).build());
      }
    }
  }

  /// Gives an employer to all from `first` on who have none.
  void employ(int first, String body) {
    for (int i = first; i < authors.size(); i++) {
      if (authors.get(i).getAffiliation().isEmpty()
          && !authors.get(i).getName().equalsIgnoreCase(body)) {
        authors.set(i, Author.newBuilder(authors.get(i)).setAffiliation(body).build());
      }
    }
  }

  boolean lastIsEmployed() {
    return authors.getLast().getAffiliation().isPresent();
  }

  /// Gives an address to the author whose surname it holds, or to the only one.
  void address(List<String> emails) {
    for (String email : emails) {
      for (int i = 0; i < authors.size(); i++) {
        String surname =
            authors.get(i).getName().toLowerCase(Locale.ROOT).replaceFirst("^.*\\s", "");
        boolean named =
            email
                .toLowerCase(Locale.ROOT)
                .contains(surname.substring(0, Math.min(4, surname.length())));
        if (authors.get(i).getEmail().isEmpty() && (named || authors.size() == 1)) {
          authors.set(i, Author.newBuilder(authors.get(i)).setEmail(email).build());
          break;
        }
      }
    }
  }
}
