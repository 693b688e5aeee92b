package org.copydesk.ingest.ninjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.news.Subject;

/// What an item says it is about: subjects by their codes, people, organisations, places, events
/// and objects by their names.
final class NinjsSubjects {
  private static final Pattern IPTC =
      Pattern.compile(
          "(?:https?://cv\\.iptc\\.org/newscodes/)?(mediatopic|medtop|subjectcode|subj)[/:](\\d{8})");

  private static final String KEYWORD = "keyword";
  private static final String SECTION = "section";

  private NinjsSubjects() {}

  static void read(Draft draft, NinjsItem item) {
    List<Subject> subjects = new ArrayList<>();
    item.list("subjects", "subject").stream()
        .filter(node -> !isWord(node, KEYWORD) && !isWord(node, SECTION))
        .forEach(node -> subjects.add(subject(node)));
    named(item, subjects, "person", "people", "person", "persons");
    named(item, subjects, "organisation", "organisations", "organisation", "organizations");
    named(item, subjects, "place", "places", "place");
    named(item, subjects, "event", "events", "event");
    named(item, subjects, "object", "objects", "object");
    item.list("infosources", "infosource").stream()
        .filter(source -> !NinjsAuthors.isAuthor(source))
        .forEach(source -> subjects.add(named(source, "infosource")));
    item.text("located").ifPresent(place -> subjects.add(new Subject("located", null, place)));
    draft
        .fields()
        .setSubjects(
            subjects.stream()
                .filter(subject -> subject.getName().or(subject::getCode).isPresent())
                .distinct()
                .toList());
    item.list("genres", "genre").stream()
        .flatMap(genre -> genre.text("name", "literal", "code").stream())
        .findFirst()
        .or(() ->
            item.list("genres", "genre").stream()
                .flatMap(genre -> genre.text("uri").stream())
                .map(uri -> uri.replaceFirst("^.*[/#:]", ""))
                .findFirst())
        .ifPresent(draft.fields()::setGenre);
    draft.fields().setKeywords(words(item, KEYWORD, item.texts("keywords", KEYWORD)));
    List<String> sections = item.texts(SECTION, "sections");
    draft
        .fields()
        .setSection(words(item, SECTION, sections.isEmpty() ? item.texts("service") : sections));
  }

  /// Keywords and sections, which ninjs 3 has no list for: those of an extension, then the subjects
  /// that are so related to the item.
  private static List<String> words(NinjsItem item, String rel, List<String> extension) {
    return Stream.concat(
            extension.stream(),
            item.list("subjects", "subject").stream()
                .filter(node -> isWord(node, rel))
                .flatMap(node -> node.text("name").stream()))
        .toList();
  }

  private static boolean isWord(NinjsItem node, String rel) {
    return node.text("rel").filter(rel::equalsIgnoreCase).isPresent()
        && node.text("name").isPresent()
        && reference(node).isEmpty();
  }

  private static Subject subject(NinjsItem node) {
    Optional<String> reference = reference(node);
    Matcher iptc = IPTC.matcher(reference.orElse(""));
    if (iptc.matches()) {
      String scheme = iptc.group(1).startsWith("med") ? "medtop" : "subj";
      return new Subject(scheme, iptc.group(2), node.text("name").orElse(null));
    }
    String scheme = node.text("scheme").filter(text -> !text.contains("/")).orElse(null);
    return new Subject(scheme, reference.orElse(null), node.text("name").orElse(null));
  }

  private static void named(
      NinjsItem item, List<Subject> subjects, String scheme, String... members) {
    for (NinjsItem node : item.list(members)) {
      subjects.add(named(node, scheme));
    }
  }

  private static Subject named(NinjsItem node, String scheme) {
    return new Subject(scheme, reference(node).orElse(null), node.text("name").orElse(null));
  }

  /// The URI of a concept; ninjs 1 states it in two parts.
  private static Optional<String> reference(NinjsItem node) {
    Optional<String> code = node.text("code", "qcode", "literal");
    Optional<String> scheme = node.text("scheme").filter(text -> text.matches("https?://.*[/#=:]"));
    return node.text("uri")
        .or(() -> code.map(value -> value.contains("://") ? value : scheme.orElse("") + value));
  }
}
