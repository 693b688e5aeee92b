package org.copydesk.ingest.nitf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Draft.DateRole;
import org.copydesk.ingest.xml.XmlElement;
import org.copydesk.news.AltId;
import org.copydesk.news.Rights;

/// The head of a NITF document: what it is called, when it was made, who owns it.
final class NitfHead {
  private static final List<String> SLUGS = List.of("slugline", "slug", "anpa-keyword");

  private NitfHead() {}

  static void read(Draft draft, XmlElement head) {
    NitfSubjects.read(draft, head);
    keywords(draft, head);
    section(draft, head);
    head.element("docdata")
        .ifPresent(docdata -> {
          identity(draft, docdata);
          rights(draft, docdata);
          urgency(draft, docdata);
        });
    slugline(draft, head);
    dates(draft, head);
  }

  private static void identity(Draft draft, XmlElement docdata) {
    docdata
        .element("doc-id")
        .flatMap(id -> id.attribute("id-string"))
        .ifPresent(draft::providerUri);
    Optional<XmlElement> key = docdata.element("du-key");
    key.flatMap(element -> element.attribute("key"))
        .ifPresent(value -> identifier(draft, "du-key", value));
    key.flatMap(NitfHead::version).ifPresent(draft::itemVersion);
    docdata
        .attribute("management-doc-idref")
        .ifPresent(value -> identifier(draft, "management-doc-idref", value));
    String trail =
        docdata.elements("del-list").stream()
            .flatMap(list -> list.elements("from-src").stream())
            .flatMap(source -> source.attribute("src-name").stream())
            .reduce((first, second) -> first + " > " + second)
            .orElse("");
    if (!trail.isEmpty()) {
      draft.witness("delivered-by", trail);
    }
  }

  /// The generation of a dynamic-use key counts before its version does.
  private static Optional<String> version(XmlElement key) {
    Optional<String> generation = key.attribute("generation");
    Optional<String> version = key.attribute("version");
    return generation.isPresent() && version.isPresent()
        ? Optional.of(generation.get() + "." + version.get())
        : version.or(() -> generation);
  }

  static void identifier(Draft draft, String role, String value) {
    List<AltId> ids =
        new ArrayList<>(Objects.requireNonNullElse(draft.fields().getAltIds(), List.of()));
    ids.add(new AltId(role, value));
    draft.fields().setAltIds(ids);
  }

  private static void urgency(Draft draft, XmlElement docdata) {
    docdata
        .element("urgency")
        .flatMap(urgency -> urgency.attribute("ed-urg"))
        .filter(value -> value.matches("[1-9]"))
        .map(Integer::valueOf)
        .ifPresent(draft.fields()::setUrgency);
  }

  private static void rights(Draft draft, XmlElement docdata) {
    Optional<XmlElement> copyright = docdata.element("doc.copyright");
    Optional<String> holder = copyright.flatMap(element -> element.attribute("holder"));
    Optional<String> year = copyright.flatMap(element -> element.attribute("year"));
    Optional<XmlElement> rights = docdata.element("doc.rights");
    Optional<String> owner = rights.flatMap(element -> element.attribute("owner"));
    Optional<String> terms =
        rights
            .map(element ->
                Stream.of("type", "limitations", "geography", "startdate", "enddate", "agent")
                    .flatMap(
                        name -> element.attribute(name).map(value -> name + ": " + value).stream())
                    .reduce(
                        "", (first, second) -> first.isEmpty() ? second : first + "; " + second))
            .filter(text -> !text.isEmpty());
    if (holder.or(() -> owner).or(() -> year).or(() -> terms).isPresent()) {
      String notice =
          year.map(value -> ("Copyright " + value + " " + holder.orElse("")).strip()).orElse(null);
      draft
          .fields()
          .setRights(new Rights(holder.or(() -> owner).orElse(null), notice, terms.orElse(null)));
    }
  }

  private static void keywords(Draft draft, XmlElement head) {
    Stream<String> listed =
        head.descendants("keyword").flatMap(word -> word.attribute("key").stream());
    Stream<String> meta =
        head.elements("meta").stream()
            .filter(element ->
                element
                    .attribute("name")
                    .filter(name -> name.equalsIgnoreCase("keywords"))
                    .isPresent())
            .flatMap(element -> element.attribute("content").stream())
            .flatMap(list -> Stream.of(list.split("[,;]")));
    draft.fields().setKeywords(Stream.concat(listed, meta).distinct().toList());
  }

  private static void section(Draft draft, XmlElement head) {
    draft
        .fields()
        .setSection(
            head.elements("pubdata").stream()
                .flatMap(publication -> publication.attribute("position.section").stream())
                .distinct()
                .toList());
  }

  private static void slugline(Draft draft, XmlElement head) {
    Optional<String> meta =
        SLUGS.stream()
            .flatMap(name ->
                head.elements("meta").stream()
                    .filter(element ->
                        element.attribute("name").filter(name::equalsIgnoreCase).isPresent())
                    .flatMap(element -> element.attribute("content").stream()))
            .findFirst();
    meta.or(() ->
            head.element("docdata")
                .flatMap(docdata -> docdata.element("du-key"))
                .flatMap(key -> key.attribute("key")))
        .ifPresent(draft.fields()::setSlugline);
    draft.witness("slugline", meta.isPresent() ? "meta" : "du-key");
  }

  private static void dates(Draft draft, XmlElement head) {
    Optional<XmlElement> docdata = head.element("docdata");
    Optional<String> issued = date(docdata, "date.issue");
    Optional<String> printed =
        head.elements("pubdata").stream()
            .flatMap(publication -> publication.attribute("date.publication").stream())
            .map(NormDate::extended)
            .findFirst();
    Optional<String> first =
        head.elements("revision-history").stream()
            .flatMap(revision -> revision.attribute("norm").stream())
            .map(NormDate::extended)
            .min(Comparator.naturalOrder());
    draft.date(DateRole.VERSION_CREATED, issued.or(() -> printed).orElse(null));
    draft.witness("versionCreated", issued.isPresent() ? "date.issue" : "pubdata");
    if (first.isPresent()) {
      draft.date(DateRole.FIRST_CREATED, first.get());
      draft.witness("firstCreated", "revision-history");
    } else if (docdata
        .flatMap(data -> data.element("du-key"))
        .filter(NitfHead::isLater)
        .isEmpty()) {
      draft.date(DateRole.FIRST_CREATED, issued.or(() -> printed).orElse(null));
      draft.witness("firstCreated", issued.isPresent() ? "date.issue" : "pubdata");
    }
    draft.date(DateRole.EMBARGOED_UNTIL, date(docdata, "date.release").orElse(null));
    draft.date(DateRole.EXPIRES, date(docdata, "date.expire").orElse(null));
  }

  private static boolean isLater(XmlElement key) {
    return Stream.of("generation", "version")
        .flatMap(name -> key.attribute(name).stream())
        .anyMatch(value -> value.matches("\\d{2,}|[2-9]"));
  }

  private static Optional<String> date(Optional<XmlElement> docdata, String name) {
    return docdata.flatMap(data -> data.element(name)).flatMap(NormDate::of);
  }
}
