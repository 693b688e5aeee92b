package org.copydesk.ingest.jsonld;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.Byline;
import org.copydesk.ingest.normalize.CleanText;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.news.Author;

/// Who is credited with an article.
final class ArticleCredits {
  private static final int LONGEST_NAME = 120;
  private static final int MOST = 100;

  private ArticleCredits() {}

  static void read(Draft draft, Thing article) {
    List<Author> authors = new ArrayList<>(of(article, "author"));
    draft.witness("authors", "author");
    if (authors.isEmpty()) {
      authors.addAll(of(article, "creator"));
      draft.witness("authors", "creator");
    }
    for (String role : List.of("contributor", "editor", "translator")) {
      of(article, role).stream()
          .filter(
              party -> authors.stream().noneMatch(known -> known.getName().equals(party.getName())))
          .map(party -> Author.newBuilder(party).setRole(party.getRole().orElse(role)).build())
          .forEach(authors::add);
    }
    draft.fields().setAuthors(authors.stream().distinct().toList());
  }

  private static List<Author> of(Thing article, String property) {
    List<Author> authors = new ArrayList<>();
    article.things(property).stream().limit(MOST).forEach(party -> authors.addAll(party(party)));
    article.bare(property).stream()
        .limit(MOST)
        .flatMap(ArticleCredits::printed)
        .forEach(authors::add);
    return authors;
  }

  /// Names that stand in one text: "By Ada Brook and Bo Li".
  private static Stream<Author> printed(String text) {
    return isAddress(text) ? Stream.empty() : Byline.read(text).authors().stream();
  }

  private static List<Author> party(Thing party) {
    Optional<String> name =
        party
            .text("name")
            .or(() ->
                Optional.of(
                        Stream.of("givenName", "familyName")
                            .flatMap(part -> party.text(part).stream())
                            .reduce("", (first, second) -> (first + " " + second).strip()))
                    .filter(text -> !text.isEmpty()))
            .map(CleanText::line)
            .filter(text -> !isAddress(text) && text.length() <= LONGEST_NAME);
    if (name.isEmpty()) {
      return List.of();
    }
    boolean organisation = party.types().stream().anyMatch(type -> type.endsWith("Organization"));
    List<Author> read = organisation ? List.of() : Byline.read(name.get()).authors();
    if (read.size() > 1) {
      return read;
    }
    Author.Builder author =
        read.isEmpty()
            ? Author.newBuilder().setName(name.get())
            : Author.newBuilder(read.getFirst());
    party.text("jobTitle").ifPresent(author::setRole);
    party.text("worksFor", "affiliation").ifPresent(author::setAffiliation);
    party
        .text("email")
        .map(email -> email.replaceFirst("(?i)^mailto:", ""))
        .ifPresent(author::setEmail);
    party.text("url").filter(ArticleCredits::isAddress).ifPresent(author::setUrl);
    return List.of(author.build());
  }

  private static boolean isAddress(String text) {
    return text.matches("(?i)(?:https?://|www\\.|/)\\S*");
  }
}
