package org.copydesk.ingest.nitf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.xml.XmlElement;
import org.copydesk.news.Subject;

/// What a NITF document says it is about: subject codes, identified people and places, the event's
/// location, the series and the fixture it belongs to.
final class NitfSubjects {
  private static final Map<String, String> IDENTIFIED =
      Map.of(
          "person", "person",
          "org", "organisation",
          "location", "place",
          "event", "event",
          "object.title", "object");

  private NitfSubjects() {}

  static void read(Draft draft, XmlElement head) {
    List<Subject> subjects = new ArrayList<>();
    head.descendants("tobject.subject").flatMap(NitfSubjects::coded).forEach(subjects::add);
    Optional<XmlElement> docdata = head.element("docdata");
    docdata.stream()
        .flatMap(data -> data.elements("identified-content").stream())
        .flatMap(content -> content.elements().stream())
        .flatMap(element -> identified(element).stream())
        .forEach(subjects::add);
    docdata.ifPresent(data -> {
      data.elements("evloc")
          .forEach(place -> subjects.add(new Subject("place", null, place(place))));
      attribute(data, "series", "series.name", subjects);
      attribute(data, "fixture", "fix-id", subjects);
      attribute(data, "doc-scope", "scope", subjects);
    });
    draft
        .fields()
        .setSubjects(subjects.stream().filter(NitfSubjects::saysAnything).distinct().toList());
    head.descendants("tobject.property")
        .flatMap(property -> property.attribute("tobject.property.type").stream())
        .filter(type -> !type.equalsIgnoreCase("current"))
        .findFirst()
        .ifPresent(draft.fields()::setGenre);
  }

  private static boolean saysAnything(Subject subject) {
    return subject.getName().or(subject::getCode).filter(text -> !text.isBlank()).isPresent();
  }

  private static Stream<Subject> coded(XmlElement subject) {
    Optional<String> code =
        subject
            .attribute("tobject.subject.refnum")
            .or(() -> subject.attribute("tobject.subject.code"));
    Optional<String> name =
        subject
            .attribute("tobject.subject.detail")
            .or(() -> subject.attribute("tobject.subject.matter"))
            .or(() -> subject.attribute("tobject.subject.type"));
    String scheme =
        code.map(value ->
                value.matches("(?:medtop:)?20\\d{6}")
                    ? "medtop"
                    : value.matches("\\d{8}") ? "subj" : null)
            .orElse(null);
    return code.isEmpty() && name.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Subject(
                scheme,
                code.map(value -> value.replaceFirst("^medtop:", "")).orElse(null),
                name.orElse(null)));
  }

  private static Optional<Subject> identified(XmlElement element) {
    Optional<String> code =
        element
            .attribute("value")
            .or(() -> element.attribute("idsrc").flatMap(_ -> element.attribute("value")))
            .or(() -> element.attribute("location-code"))
            .or(() -> element.attribute("iso-cc"));
    if (element.is("classifier")) {
      return Optional.of(
          new Subject(
              element.attribute("type").orElse("classifier"),
              code.orElse(null),
              Optional.of(element.line()).filter(text -> !text.isEmpty()).orElse(null)));
    }
    String name = element.is("location") ? place(element) : element.line();
    return Optional.ofNullable(IDENTIFIED.get(element.name()))
        .map(scheme -> new Subject(scheme, code.orElse(null), name.isEmpty() ? null : name));
  }

  /// The parts of a location from the small to the large.
  private static String place(XmlElement element) {
    String parts =
        element.elements().stream()
            .map(XmlElement::line)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    String stated =
        Stream.of("city", "county-dist", "state-prov", "iso-cc")
            .flatMap(name -> element.attribute(name).stream())
            .collect(Collectors.joining(", "));
    return Stream.of(parts, element.line(), stated)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static void attribute(
      XmlElement docdata, String element, String attribute, List<Subject> subjects) {
    docdata.elements(element).stream()
        .flatMap(found -> found.attribute(attribute).stream())
        .forEach(value -> subjects.add(new Subject(element, null, value)));
  }
}
