package org.copydesk.ingest.ninjs;

import java.util.List;
import java.util.Optional;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.plaintext.PrintedText;
import org.copydesk.news.Author;

/// Who wrote an item: the information sources in the role of an author, else the byline taken
/// apart, else the authors that some providers list.
final class NinjsAuthors {
  private NinjsAuthors() {}

  static void read(Draft draft, NinjsItem item) {
    List<Author> sources =
        item.list("infosources", "infosource").stream()
            .filter(NinjsAuthors::isAuthor)
            .flatMap(source -> named(source).stream())
            .toList();
    Optional<String> by = item.text("by", "byline");
    by.ifPresent(printed -> PrintedText.byline(draft, printed));
    if (!sources.isEmpty()) {
      draft.fields().setAuthors(sources);
      draft.witness("authors", "infoSources");
    } else if (by.isPresent()) {
      draft.witness("authors", "by");
    } else {
      listed(draft, item);
    }
  }

  /// Whether an information source is credited as an author of the item.
  static boolean isAuthor(NinjsItem source) {
    return source.text("role").filter("author"::equalsIgnoreCase).isPresent()
        && source.text("name").isPresent();
  }

  private static Optional<Author> named(NinjsItem source) {
    return source
        .text("name")
        .map(name ->
            Author.newBuilder()
                .setName(name)
                .setRole(contact(source, "job title").orElse(null))
                .setAffiliation(contact(source, "affiliation").orElse(null))
                .setEmail(contact(source, "email").orElse(null))
                .setUrl(contact(source, "web").orElse(null))
                .build());
  }

  private static Optional<String> contact(NinjsItem source, String type) {
    return source.list("contactinfo").stream()
        .filter(contact -> contact.text("type").filter(type::equalsIgnoreCase).isPresent())
        .flatMap(contact -> contact.text("value").stream())
        .findFirst();
  }

  private static void listed(Draft draft, NinjsItem item) {
    List<Author> authors =
        item.list("authors").stream()
            .flatMap(author ->
                author
                    .text("name")
                    .map(name ->
                        Author.newBuilder()
                            .setName(name)
                            .setRole(author.text("role", "jobtitle").orElse(null))
                            .setEmail(author.text("email").orElse(null))
                            .build())
                    .stream())
            .toList();
    if (!authors.isEmpty()) {
      draft.fields().setAuthors(authors);
      draft.witness("authors", "authors");
    }
  }
}
