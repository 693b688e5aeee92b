package org.copydesk.ingest.newsml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.plaintext.PrintedText;
import org.copydesk.ingest.xml.XmlElement;
import org.copydesk.news.Author;
import org.copydesk.news.BlockKind;

/// Who is credited with an item: the line as printed, then its creators, then its contributors.
final class Credits {
  private static final String META = "contentMeta";
  private static final int MOST = 100;

  private Credits() {}

  /// Reads the line that is printed, where there is one.
  static void printed(Draft draft, NewsItem item) {
    List<String> lines =
        item.inLanguage(item.all(META, "by")).stream().map(XmlElement::line).distinct().toList();
    if (!lines.isEmpty()) {
      PrintedText.byline(draft, String.join(" and ", lines));
      draft.witness("authors", "by");
    }
  }

  /// Adds creators where nobody is credited yet, and what is known of those who are; contributors
  /// with their roles.
  static void parties(Draft draft, NewsItem item) {
    List<Author> authors =
        new ArrayList<>(Optional.ofNullable(draft.fields().getAuthors()).orElse(List.of()));
    boolean printed = !authors.isEmpty();
    for (XmlElement creator : some(item, "creator")) {
      author(creator, item)
          .ifPresent(author -> {
            if (!merge(authors, author) && !printed) {
              authors.add(author);
              draft.witness("authors", "creator");
            }
          });
    }
    for (XmlElement contributor : some(item, "contributor")) {
      author(contributor, item)
          .ifPresent(author -> {
            if (!merge(authors, author)) {
              authors.add(
                  author.getRole().isPresent()
                      ? author
                      : Author.newBuilder(author).setRole("contributor").build());
            }
          });
    }
    draft.fields().setAuthors(List.copyOf(authors));
  }

  private static List<XmlElement> some(NewsItem item, String name) {
    return item.all(META, name).stream().limit(MOST).toList();
  }

  /// Adds the line that must be printed with the content, unless the content prints it itself.
  static void line(Draft draft, NewsItem item) {
    item.inLanguage(item.all(META, "creditline")).stream()
        .map(XmlElement::line)
        .filter(line -> draft.pieces().stream().noneMatch(piece -> piece.text().equals(line)))
        .filter(_ -> !draft.pieces().isEmpty())
        .findFirst()
        .ifPresent(line -> draft.add(BlockKind.CREDIT, line));
  }

  /// Completes the author of the same name.
  ///
  /// @return whether there is one
  private static boolean merge(List<Author> authors, Author party) {
    for (int i = 0; i < authors.size(); i++) {
      Author known = authors.get(i);
      if (known.getName().equalsIgnoreCase(party.getName())) {
        authors.set(
            i,
            Author.newBuilder(known)
                .setRole(known.getRole().or(party::getRole).orElse(null))
                .setAffiliation(known.getAffiliation().or(party::getAffiliation).orElse(null))
                .setEmail(known.getEmail().or(party::getEmail).orElse(null))
                .setUrl(known.getUrl().or(party::getUrl).orElse(null))
                .build());
        return true;
      }
    }
    return false;
  }

  private static Optional<Author> author(XmlElement party, NewsItem item) {
    return item.name(party)
        .or(() -> party.attribute("literal"))
        .filter(Credits::isName)
        .map(name ->
            Author.newBuilder()
                .setName(name)
                .setRole(role(party, item).orElse(null))
                .setAffiliation(affiliation(party, item).orElse(null))
                .setEmail(party.descendants("email").map(XmlElement::line).findFirst().orElse(null))
                .setUrl(party.attribute("uri").filter(uri -> uri.startsWith("http")).orElse(null))
                .build());
  }

  /// A login such as "brook.ada" is no name that a newsroom would print.
  private static boolean isName(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT))
        || !name.equals(name.toLowerCase(Locale.ROOT));
  }

  private static Optional<String> role(XmlElement party, NewsItem item) {
    return Stream.of("jobtitle", "role")
        .flatMap(name -> Code.ofAttribute(party, name, item.catalog()).stream())
        .map(Code::word)
        .filter(word -> word.matches("\\p{L}{4,}(?:[ _-]?\\p{L}+)*"))
        .findFirst();
  }

  private static Optional<String> affiliation(XmlElement party, NewsItem item) {
    return Stream.concat(
            party.elements("affiliation").stream(),
            party.element("personDetails").stream()
                .flatMap(details -> details.elements("affiliation").stream()))
        .flatMap(body -> item.name(body).stream())
        .findFirst();
  }
}
