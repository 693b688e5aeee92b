package org.copydesk.ingest.html.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.ingest.html.metadata.PrintedName.Kind;
import org.copydesk.ingest.normalize.Byline;
import org.copydesk.news.Author;

/// The authors that one witness names, each once and none that cannot be one.
final class Credits {
  private final SiteNames site;
  private final Map<String, Author> authors = new LinkedHashMap<>();
  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  Credits(SiteNames site) {
    this.site = site;
  }

  /// Adds the authors of a byline as printed, "By Ada Brook and Ben Cole, Example News".
  Credits byline(String printed) {
    if (PrintedName.kind(printed, site) == Kind.SITE) {
      return add(Author.newBuilder().setName(printed).build());
    }
    String last = "";
    for (Author author : Byline.read(printed).authors()) {
      boolean role = !last.isEmpty() && PrintedName.isRole(author.getName());
      if (role) {
        authors.computeIfPresent(last, (_, named) -> merged(named, withRole(author)));
      } else {
        add(author);
        last = PrintedName.key(PrintedName.clean(author.getName()));
      }
    }
    return this;
  }

  private static Author withRole(Author title) {
    return Author.newBuilder(title).setRole(title.getName()).build();
  }

  /// Adds what a field for names holds: one name, or several with commas or "and" between them.
  Credits names(String stated) {
    String name = PrintedName.clean(stated);
    boolean several = name.matches(".*(?:[,;|&]|\\s(?:and|und|et|y|e|en|og|och|i|ve|dan)\\s).*");
    return several ? byline(name) : add(Author.newBuilder().setName(name).build());
  }

  Credits add(Author author) {
    String name = PrintedName.clean(author.getName());
    Kind kind = PrintedName.kind(name, site);
    String key = PrintedName.key(name);
    if (kind == Kind.NONE || key.isEmpty()) {
      return this;
    }
    Author named = Author.newBuilder(author).setName(name).build();
    authors.merge(key, named, Credits::merged);
    kinds.putIfAbsent(key, kind);
    return this;
  }

  Credits addAll(Credits others) {
    others.authors.values().forEach(this::add);
    return this;
  }

  /// One author from two statements: whatever the first leaves out, the second may say.
  static Author merged(Author first, Author second) {
    Author.Builder both = Author.newBuilder(first);
    first.getRole().or(second::getRole).ifPresent(both::setRole);
    first.getAffiliation().or(second::getAffiliation).ifPresent(both::setAffiliation);
    first.getEmail().or(second::getEmail).ifPresent(both::setEmail);
    first.getUrl().or(second::getUrl).ifPresent(both::setUrl);
    return both.build();
  }

  List<Author> authors() {
    return List.copyOf(authors.values());
  }

  /// Those of one kind.
  List<Author> authors(Kind kind) {
    List<Author> some = new ArrayList<>();
    authors.forEach((key, author) -> {
      if (kinds.get(key) == kind) {
        some.add(author);
      }
    });
    return some;
  }

  /// Whether none of the names begins with a small letter.
  boolean areCapitalised() {
    return authors.values().stream()
        .noneMatch(author -> Character.isLowerCase(author.getName().codePointAt(0)));
  }

  boolean isEmpty() {
    return authors.isEmpty();
  }

  boolean names(Author author) {
    return authors.containsKey(PrintedName.key(author.getName()));
  }

  /// The same authors, with what another witness says of them.
  Credits completedBy(Credits other) {
    authors.replaceAll((key, author) -> merged(author, other.authors.getOrDefault(key, author)));
    return this;
  }

  int size() {
    return authors.size();
  }
}
