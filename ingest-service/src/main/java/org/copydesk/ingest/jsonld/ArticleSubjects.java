package org.copydesk.ingest.jsonld;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.news.Subject;

/// What an article says it is about, and the section and genre it stands in.
final class ArticleSubjects {
  private static final Pattern MEDTOP = Pattern.compile(".*(?:/mediatopic/|medtop:)(\\d{8})$");
  private static final Map<String, String> NATURES =
      Map.ofEntries(
          Map.entry("Person", "person"),
          Map.entry("Organization", "organisation"),
          Map.entry("Corporation", "organisation"),
          Map.entry("Place", "place"),
          Map.entry("City", "place"),
          Map.entry("Country", "place"),
          Map.entry("State", "place"),
          Map.entry("AdministrativeArea", "place"),
          Map.entry("Event", "event"),
          Map.entry("Product", "object"));

  private ArticleSubjects() {}

  static void read(Draft draft, Thing article) {
    List<Subject> subjects = new ArrayList<>();
    for (String property : List.of("about", "mentions", "contentLocation", "spatialCoverage")) {
      article.things(property).forEach(thing -> subject(thing, property).ifPresent(subjects::add));
      article.bare(property).forEach(name -> subjects.add(new Subject(null, null, name)));
    }
    for (Thing term : article.things("keywords")) {
      subject(term, "keywords")
          .filter(found -> found.getCode().isPresent())
          .ifPresent(subjects::add);
    }
    draft.fields().setSubjects(subjects.stream().distinct().toList());
    draft
        .fields()
        .setKeywords(
            article.texts("keywords").stream()
                .flatMap(list -> Stream.of(list.split("[,;]")))
                .toList());
    List<String> sections = article.texts("articleSection");
    draft.fields().setSection(sections.isEmpty() ? article.texts("printSection") : sections);
    article.text("genre").ifPresent(draft.fields()::setGenre);
  }

  private static Optional<Subject> subject(Thing thing, String property) {
    Optional<String> reference =
        thing.text("sameAs", "termCode", "@id", "url").filter(text -> !text.startsWith("_:"));
    Matcher medtop = MEDTOP.matcher(reference.orElse(""));
    String name = thing.text("name").orElse(null);
    if (medtop.matches()) {
      return Optional.of(new Subject("medtop", medtop.group(1), name));
    }
    String scheme =
        thing.types().stream()
            .flatMap(type -> Optional.ofNullable(NATURES.get(type)).stream())
            .findFirst()
            .orElse(
                property.endsWith("Location") || property.endsWith("Coverage") ? "place" : null);
    return name == null && reference.isEmpty()
        ? Optional.empty()
        : Optional.of(new Subject(scheme, reference.orElse(null), name));
  }
}
