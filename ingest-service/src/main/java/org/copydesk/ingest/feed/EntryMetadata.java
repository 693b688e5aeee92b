package org.copydesk.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.ingest.normalize.Byline;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Draft.DateRole;
import org.copydesk.news.AltId;
import org.copydesk.news.Author;
import org.copydesk.news.Link;
import org.copydesk.news.PubStatus;
import org.copydesk.news.Rights;
import org.copydesk.news.Subject;

/// What an entry says of its story, in an article's fields.
final class EntryMetadata {
  private static final Set<String> CATCH_ALLS =
      Set.of("uncategorized", "uncategorised", "allgemein", "non classé", "sin categoría");

  private EntryMetadata() {}

  static void read(Draft draft, FeedEntry entry) {
    headline(entry).ifPresent(draft.fields()::setHeadline);
    entry.language().ifPresent(draft.fields()::setLanguage);
    draft.date(DateRole.FIRST_CREATED, entry.published().orElse(null));
    draft.date(DateRole.VERSION_CREATED, entry.updated().orElse(null));
    authors(draft, entry.authors());
    categories(draft, entry.categories());
    identity(draft, entry);
    links(draft, entry);
    rights(draft, entry.rights());
    draft.declaredStatus(
        switch (entry.status()) {
          case USABLE -> null;
          case DRAFT -> PubStatus.WITHHELD;
          case DELETED -> PubStatus.CANCELED;
        });
  }

  /// Aggregators print the source behind the headline: "Bridge reopens - Example Herald".
  private static Optional<String> headline(FeedEntry entry) {
    Optional<String> tail = entry.source().flatMap(FeedSource::title).map(name -> " - " + name);
    return entry
        .title()
        .map(title ->
            tail.filter(title::endsWith)
                .map(name -> title.substring(0, title.length() - name.length()))
                .filter(rest -> !rest.isBlank())
                .orElse(title));
  }

  private static void authors(Draft draft, List<FeedPerson> people) {
    String printed =
        people.stream().flatMap(person -> person.name().stream()).collect(Collectors.joining(", "));
    Set<Author> authors = new LinkedHashSet<>();
    people.forEach(person -> authors.addAll(authors(person)));
    if (!printed.isEmpty()) {
      draft.fields().setByline(printed);
    }
    draft.fields().setAuthors(List.copyOf(authors));
    if (!authors.isEmpty()) {
      draft.witness("authors", "entry");
    }
  }

  private static List<Author> authors(FeedPerson person) {
    List<Author> read = person.name().map(name -> Byline.read(name).authors()).orElse(List.of());
    if (read.size() != 1) {
      return read;
    }
    Author.Builder author = Author.newBuilder(read.getFirst());
    person.email().ifPresent(author::setEmail);
    person.uri().ifPresent(author::setUrl);
    return List.of(author.build());
  }

  /// Terms of a scheme are subjects, a path or what is called section is the section, the rest are
  /// keywords.
  private static void categories(Draft draft, List<FeedCategory> categories) {
    List<String> section = new ArrayList<>();
    List<Subject> subjects = new ArrayList<>();
    List<String> keywords = new ArrayList<>();
    for (FeedCategory category : categories) {
      String name = category.label().orElse(category.term());
      boolean isPath = category.term().matches("[^/]{2,40}(?:\\s?/\\s?[^/]{2,40}){1,5}");
      boolean isSection = category.scheme().filter(EntryMetadata::isSection).isPresent();
      if (section.isEmpty() && (isSection || (isPath && category.scheme().isEmpty()))) {
        section.addAll(List.of(name.split("\\s?/\\s?", -1)));
      } else if (category.scheme().isPresent() && !isSection) {
        subjects.add(new Subject(category.scheme().get(), category.term(), name));
      } else if (!CATCH_ALLS.contains(name.toLowerCase(Locale.ROOT))) {
        keywords.add(name);
      }
    }
    draft.fields().setSection(section).setSubjects(subjects).setKeywords(keywords);
  }

  private static boolean isSection(String scheme) {
    return scheme.equals(Categories.SECTION)
        || scheme.endsWith("/section")
        || scheme.endsWith("/sections")
        || scheme.endsWith("#section");
  }

  private static void identity(Draft draft, FeedEntry entry) {
    List<AltId> ids = new ArrayList<>();
    entry.guid().map(guid -> new AltId("guid", guid)).ifPresent(ids::add);
    entry.page().map(page -> new AltId("canonical-url", page)).ifPresent(ids::add);
    entry
        .link()
        .filter(link -> entry.page().filter(link::equals).isEmpty())
        .map(link -> new AltId("url", link))
        .ifPresent(ids::add);
    draft.fields().setAltIds(ids);
    entry.guid().filter(EntryMetadata::isUri).ifPresent(draft::providerUri);
  }

  private static boolean isUri(String guid) {
    return guid.indexOf(' ') < 0 && Addresses.isAbsolute(guid);
  }

  private static void links(Draft draft, FeedEntry entry) {
    List<Link> links = new ArrayList<>();
    entry.page().map(page -> new Link(page, "canonical", null)).ifPresent(links::add);
    for (FeedLink link : entry.links()) {
      if (entry.page().filter(link.href()::equals).isEmpty()) {
        links.add(new Link(link.href(), link.rel(), link.title().orElse(null)));
      }
    }
    entry
        .source()
        .ifPresent(source ->
            source
                .url()
                .ifPresent(url -> links.add(new Link(url, "via", source.title().orElse(null)))));
    entry.comments().map(url -> new Link(url, "replies", null)).ifPresent(links::add);
    draft.fields().setLinks(links);
  }

  private static void rights(Draft draft, FeedRights rights) {
    if (rights.holder().isPresent()
        || rights.notice().isPresent()
        || rights.license().isPresent()) {
      draft
          .fields()
          .setRights(
              new Rights(
                  rights.holder().orElse(null),
                  rights.notice().orElse(null),
                  rights.license().orElse(null)));
    }
  }
}
