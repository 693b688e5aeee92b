package org.copydesk.ingest.newsml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Draft.DateRole;
import org.copydesk.ingest.story.PublishingStatus;
import org.copydesk.ingest.xml.XmlElement;
import org.copydesk.news.AltId;
import org.copydesk.news.Link;
import org.copydesk.news.Rights;

/// How an item is managed: who may use it, when it was made, what it replaces.
final class ItemManagement {
  private static final String META = "itemMeta";
  private static final Map<String, String> RELATIONS =
      Map.of("previousversion", "previous-version", "seealso", "related");

  private ItemManagement() {}

  static void read(Draft draft, NewsItem item) {
    item.element()
        .attribute("guid")
        .ifPresentOrElse(
            draft::providerUri,
            () -> draft.warn("the news item has no guid, by which its versions would be known"));
    item.element().attribute("version").ifPresent(draft::itemVersion);
    dates(draft, item);
    status(draft, item);
    notes(draft, item);
    links(draft, item);
    rights(draft, item);
    altIds(draft, item);
  }

  private static void dates(Draft draft, NewsItem item) {
    Optional<String> version = item.text(META, "versionCreated");
    draft.date(
        DateRole.VERSION_CREATED,
        version.or(() -> item.text("contentMeta", "contentModified")).orElse(null));
    draft.witness("versionCreated", version.isPresent() ? "itemMeta" : "contentMeta");
    draft.date(DateRole.FIRST_CREATED, item.text(META, "firstCreated").orElse(null));
    draft.date(DateRole.CONTENT_CREATED, item.text("contentMeta", "contentCreated").orElse(null));
    draft.date(DateRole.EMBARGOED_UNTIL, item.text(META, "embargoed").orElse(null));
    draft.date(DateRole.EXPIRES, item.text(META, "expires").orElse(null));
  }

  private static void status(Draft draft, NewsItem item) {
    item.all(META, "pubStatus").stream()
        .findFirst()
        .ifPresent(stated ->
            PublishingStatus.declare(
                draft,
                Code.of(stated, item.catalog())
                    .map(Code::word)
                    .orElseGet(() -> stated.line().isEmpty() ? "(empty)" : stated.line()),
                "pubStatus"));
    for (XmlElement signal : item.all(META, "signal")) {
      signal(draft, Code.of(signal, item.catalog()).map(Code::word).orElse(signal.line()));
    }
    boolean endless =
        !item.all(META, "embargoed").isEmpty() && item.text(META, "embargoed").isEmpty();
    if (endless) {
      PublishingStatus.withholdWithoutEnd(draft, "embargoed");
    }
  }

  private static void signal(Draft draft, String signal) {
    switch (signal.toLowerCase(Locale.ROOT)) {
      case "correction", "corrected" -> draft.declaredCorrection("signal");
      case "kill", "canceled", "cancel", "withhold", "withheld" ->
          PublishingStatus.declare(draft, signal, "signal");
      default -> draft.witness("signal", signal);
    }
  }

  private static void notes(Draft draft, NewsItem item) {
    String told =
        item.inLanguage(item.all(META, "edNote")).stream()
            .map(XmlElement::line)
            .distinct()
            .collect(Collectors.joining(" "));
    if (!told.isEmpty()) {
      draft.fields().setEdNote(told);
    }
  }

  private static void links(Draft draft, NewsItem item) {
    List<Link> links =
        new ArrayList<>(Objects.requireNonNullElse(draft.fields().getLinks(), List.of()));
    for (XmlElement link : item.all(META, "link")) {
      String relation =
          Code.ofAttribute(link, "rel", item.catalog()).map(Code::word).orElse("related");
      link.attribute("href")
          .or(() -> link.attribute("residref"))
          .ifPresent(href ->
              links.add(
                  new Link(
                      href,
                      RELATIONS.getOrDefault(relation.toLowerCase(Locale.ROOT), relation),
                      link.textOf("title").or(() -> item.name(link)).orElse(null))));
    }
    draft.fields().setLinks(links);
  }

  private static void rights(Draft draft, NewsItem item) {
    List<XmlElement> infos = item.element().elements("rightsInfo");
    Optional<String> holder =
        infos.stream()
            .flatMap(info -> info.elements("copyrightHolder").stream())
            .flatMap(element ->
                item
                    .name(element)
                    .or(() -> Optional.of(element.line()).filter(text -> !text.isEmpty()))
                    .or(() -> Code.of(element, item.catalog()).map(Code::value))
                    .stream())
            .findFirst();
    Optional<String> notice = words(item, infos, "copyrightNotice");
    Optional<String> terms = words(item, infos, "usageTerms");
    if (holder.or(() -> notice).or(() -> terms).isPresent()) {
      draft
          .fields()
          .setRights(new Rights(holder.orElse(null), notice.orElse(null), terms.orElse(null)));
    }
  }

  private static Optional<String> words(NewsItem item, List<XmlElement> infos, String name) {
    return Optional.of(
            item
                .inLanguage(infos.stream().flatMap(info -> info.elements(name).stream()).toList())
                .stream()
                .map(XmlElement::line)
                .distinct()
                .collect(Collectors.joining(" ")))
        .filter(text -> !text.isEmpty());
  }

  private static void altIds(Draft draft, NewsItem item) {
    List<AltId> ids = new ArrayList<>();
    for (String meta : List.of(META, "contentMeta")) {
      for (XmlElement id : item.all(meta, "altId")) {
        String role =
            Code.ofAttribute(id, "type", item.catalog())
                .or(() -> Code.ofAttribute(id, "role", item.catalog()))
                .map(Code::word)
                .orElse("id");
        Optional.of(id.line())
            .filter(text -> !text.isEmpty())
            .or(() -> id.attribute("id"))
            .ifPresent(value -> ids.add(new AltId(role, value)));
      }
    }
    draft.fields().setAltIds(ids);
  }
}
