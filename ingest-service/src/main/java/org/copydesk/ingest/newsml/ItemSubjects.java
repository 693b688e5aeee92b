package org.copydesk.ingest.newsml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.xml.XmlElement;
import org.copydesk.news.Subject;

/// What an item says it is about, and where it comes from.
final class ItemSubjects {
  private static final Map<String, String> NATURES =
      Map.of(
          "person", "person",
          "organisation", "organisation",
          "geoarea", "place",
          "poi", "place",
          "event", "event",
          "object", "object");

  private ItemSubjects() {}

  static void read(Draft draft, NewsItem item) {
    List<Subject> subjects = new ArrayList<>();
    for (XmlElement subject : item.all("contentMeta", "subject")) {
      XmlElement concept = subject.element("mainConcept").orElse(subject);
      subject(concept, item).ifPresent(subjects::add);
    }
    for (XmlElement located : item.all("contentMeta", "located")) {
      item.name(located)
          .or(() -> Code.of(located, item.catalog()).map(Code::word))
          .ifPresent(name ->
              subjects.add(
                  new Subject(
                      "located",
                      Code.of(located, item.catalog()).map(ItemSubjects::reference).orElse(null),
                      name)));
    }
    draft.fields().setSubjects(subjects.stream().distinct().toList());
  }

  private static Optional<Subject> subject(XmlElement concept, NewsItem item) {
    Optional<Code> code = Code.of(concept, item.catalog());
    Optional<String> name = item.name(concept);
    if (code.isEmpty() && name.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> iptc = code.flatMap(Code::alias).filter(Catalog::isIptc);
    Optional<String> nature =
        Code.ofAttribute(concept, "type", item.catalog())
            .map(type -> NATURES.get(type.word().toLowerCase(java.util.Locale.ROOT)));
    String scheme = iptc.or(() -> nature).or(() -> code.flatMap(Code::alias)).orElse(null);
    return Optional.of(
        new Subject(
            scheme,
            code.map(known -> iptc.isPresent() ? known.value() : reference(known)).orElse(null),
            name.orElse(null)));
  }

  /// The URI where the scheme is known, else the code with the alias that its catalog would
  /// explain.
  private static String reference(Code code) {
    return code.uri()
        .orElseGet(() -> code.alias().map(alias -> alias + ":").orElse("") + code.value());
  }
}
