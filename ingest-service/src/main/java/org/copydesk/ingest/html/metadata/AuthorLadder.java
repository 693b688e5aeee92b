package org.copydesk.ingest.html.metadata;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.ingest.html.metadata.PrintedName.Kind;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.news.Author;

/// Decides who wrote the article. A person or body whom the page names beats the site as its own
/// author, and that beats an account of the content management system.
final class AuthorLadder {
  /// The roles that {@link org.copydesk.ingest.normalize.Byline} gives for other work than writing.
  private static final Set<String> OTHER_WORK =
      Set.of(
          "editor",
          "reviewer",
          "fact checker",
          "photographer",
          "illustrator",
          "graphic artist",
          "translator",
          "videographer");

  private final PageFacts facts;
  private final Draft draft;

  private AuthorLadder(PageFacts facts, Draft draft) {
    this.facts = facts;
    this.draft = draft;
  }

  static void decide(PageFacts facts, Draft draft) {
    new AuthorLadder(facts, draft).decide();
  }

  private void decide() {
    Credits stated = StatedAuthors.jsonLd(facts);
    PrintedAuthors.Read printed = PrintedAuthors.near(facts);
    printed.line().ifPresent(draft.fields()::setByline);
    Told<List<Author>> authors = best(stated, printed).orElse(new Told<>("", List.of()));
    draft.fields().setAuthors(writers(authors.value()));
    if (!authors.value().isEmpty()) {
      draft.witness("authors", authors.witness());
    }
  }

  /// Those who wrote, where a byline also names those who edited, reviewed or took the pictures.
  private static List<Author> writers(List<Author> authors) {
    List<Author> writers =
        authors.stream()
            .filter(author -> author.getRole().filter(OTHER_WORK::contains).isEmpty())
            .toList();
    return writers.isEmpty() ? authors : writers;
  }

  private Optional<Told<List<Author>>> best(Credits stated, PrintedAuthors.Read printed) {
    List<Author> named = stated.authors(Kind.NAME);
    List<Author> seen = printed.credits().authors(Kind.NAME);
    if (!named.isEmpty() && !seen.isEmpty()) {
      return Optional.of(agreed(named, seen, printed.sure(), printed.line().isPresent()));
    }
    if (!named.isEmpty()) {
      return Optional.of(new Told<>("json-ld", named));
    }
    if (!seen.isEmpty()) {
      return Optional.of(new Told<>("byline", seen));
    }
    List<Told<Credits>> metas = StatedAuthors.metas(facts);
    return ofKind(metas, Kind.NAME)
        .or(() -> told("byline", PrintedAuthors.far(facts).authors(Kind.NAME)))
        .or(() -> told("byline", PrintedAuthors.bare(facts).authors(Kind.NAME)))
        .or(() -> told("byline", printed.credits().authors(Kind.SITE)))
        .or(() -> told("json-ld", stated.authors(Kind.SITE)))
        .or(() -> ofKind(metas, Kind.SITE))
        .or(() -> told("byline", printed.credits().authors(Kind.WEAK)))
        .or(() -> ofKind(metas, Kind.WEAK))
        .or(() -> told("json-ld", stated.authors(Kind.WEAK)));
  }

  private static Optional<Told<List<Author>>> ofKind(List<Told<Credits>> metas, Kind kind) {
    return metas.stream()
        .map(told -> new Told<>(told.witness(), told.value().authors(kind)))
        .filter(told -> !told.value().isEmpty())
        .findFirst();
  }

  private static Optional<Told<List<Author>>> told(String witness, List<Author> authors) {
    return authors.isEmpty() ? Optional.empty() : Optional.of(new Told<>(witness, authors));
  }

  /// Two witnesses who name the same people are completed by each other; where they name different
  /// people, a byline that is marked as one is believed: accounts often post for others.
  private Told<List<Author>> agreed(
      List<Author> named, List<Author> seen, boolean sure, boolean oneByline) {
    boolean share =
        named.stream().anyMatch(author -> seen.stream().anyMatch(other -> isSame(author, other)));
    if (share) {
      boolean more =
          oneByline
              && seen.size() > named.size()
              && named.stream()
                  .allMatch(author -> seen.stream().anyMatch(other -> isSame(author, other)));
      return more
          ? new Told<>("byline", completed(seen, named))
          : new Told<>("json-ld", completed(named, seen));
    }
    if (!sure) {
      return new Told<>("json-ld", named);
    }
    draft.warn(
        "the byline names %s, the page's JSON-LD %s; the byline was taken"
            .formatted(listed(seen), listed(named)));
    return new Told<>("byline", seen);
  }

  private static List<Author> completed(List<Author> authors, List<Author> others) {
    return authors.stream()
        .map(author ->
            others.stream()
                .filter(other -> isSame(author, other))
                .findFirst()
                .map(other -> Credits.merged(author, other))
                .orElse(author))
        .toList();
  }

  private static boolean isSame(Author one, Author other) {
    String a = " " + PrintedName.key(one.getName()) + " ";
    String b = " " + PrintedName.key(other.getName()) + " ";
    return a.contains(b) || b.contains(a);
  }

  private static String listed(List<Author> authors) {
    return authors.stream()
        .map(Author::getName)
        .map(name -> "\"" + name + "\"")
        .collect(Collectors.joining(", "));
  }
}
