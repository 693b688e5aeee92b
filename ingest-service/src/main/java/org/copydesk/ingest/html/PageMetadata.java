package org.copydesk.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.Byline;
import org.copydesk.ingest.normalize.CleanText;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Draft.DateRole;
import org.copydesk.news.AltId;
import org.copydesk.news.Author;
import org.copydesk.news.Media;
import org.copydesk.news.MediaKind;
import org.copydesk.news.Rights;
import org.jsoup.nodes.Document;

/// The metadata of a page: from JSON-LD, then from meta elements, then from what is visible.
final class PageMetadata {
  private PageMetadata() {}

  static void read(Draft draft, Document page, JsonLd stated) {
    headline(draft, page, stated);
    authors(draft, page, stated);
    metadata(draft, page, stated);
    dates(draft, page, stated);
  }

  private static void headline(Draft draft, Document page, JsonLd stated) {
    List<String> visible = page.select("h1").eachText();
    Optional<String> title = meta(page, "og:title").or(() -> meta(page, "twitter:title"));
    Optional<String> confirmed =
        visible.stream()
            .filter(h1 ->
                stated.text("headline").or(() -> title).orElse(page.title()).contains(h1)
                    && h1.length() > 8)
            .findFirst();
    take(
        draft,
        "headline",
        draft.fields()::setHeadline,
        new Witness("h1", confirmed),
        new Witness("json-ld", stated.text("headline")),
        new Witness("meta", title),
        new Witness("h1", visible.stream().filter(text -> !text.isBlank()).findFirst()),
        new Witness(
            "title", Optional.of(page.title().replaceFirst("\\s+[|–—-]\\s+[^|–—-]{2,40}$", ""))));
  }

  private record Witness(String name, Optional<String> value) {}

  private static void take(
      Draft draft, String field, java.util.function.Consumer<String> setter, Witness... witnesses) {
    Stream.of(witnesses)
        .filter(witness -> witness.value.filter(text -> !text.isBlank()).isPresent())
        .findFirst()
        .ifPresent(witness -> {
          setter.accept(witness.value.orElse(""));
          draft.witness(field, witness.name);
        });
  }

  private static void authors(Draft draft, Document page, JsonLd stated) {
    List<String> names = new ArrayList<>(stated.names("author"));
    String witness = "json-ld";
    if (names.isEmpty()) {
      witness = "meta";
      meta(page, "author")
          .or(() -> meta(page, "article:author"))
          .filter(name -> !name.startsWith("http"))
          .ifPresent(names::add);
    }
    Optional<String> printed =
        page.select("[class*=byline], [itemprop=author], [rel=author]").eachText().stream()
            .map(CleanText::line)
            .filter(text -> !text.isEmpty() && text.length() < 160)
            .findFirst();
    printed.filter(Byline::startsLikeOne).ifPresent(draft.fields()::setByline);
    if (names.isEmpty() && printed.isPresent()) {
      witness = "byline";
      names.add(printed.get());
    }
    List<Author> authors =
        names.stream().flatMap(name -> Byline.read(name).authors().stream()).distinct().toList();
    draft.fields().setAuthors(authors);
    if (!authors.isEmpty()) {
      draft.witness("authors", witness);
    }
  }

  private static void metadata(Draft draft, Document page, JsonLd stated) {
    take(
        draft,
        "standfirst",
        draft.fields()::setStandfirst,
        new Witness("json-ld", stated.text("description")),
        new Witness("meta", meta(page, "og:description").or(() -> meta(page, "description"))));
    take(
        draft,
        "language",
        draft.fields()::setLanguage,
        new Witness("html", Optional.of(page.select("html").attr("lang"))),
        new Witness("json-ld", stated.text("inLanguage")),
        new Witness("meta", meta(page, "og:locale")));
    List<String> sections = stated.texts("articleSection");
    draft
        .fields()
        .setSection(
            sections.isEmpty() ? meta(page, "article:section").stream().toList() : sections);
    draft
        .fields()
        .setKeywords(
            Stream.concat(
                    stated.texts("keywords").stream(),
                    meta(page, "keywords").or(() -> meta(page, "news_keywords")).stream())
                .flatMap(list -> Stream.of(list.split("\\s*[,;]\\s*")))
                .toList());
    stated.names("copyrightHolder").stream()
        .findFirst()
        .ifPresent(holder ->
            draft.fields().setRights(Rights.newBuilder().setCopyrightHolder(holder).build()));
    String canonical = page.select("link[rel=canonical]").attr("abs:href");
    if (!canonical.isBlank()) {
      draft.fields().setAltIds(List.of(new AltId("canonical-url", canonical)));
    }
    meta(page, "og:image")
        .ifPresent(url ->
            draft
                .fields()
                .setMedia(
                    List.of(Media.newBuilder().setKind(MediaKind.PICTURE).setUrl(url).build())));
  }

  private static void dates(Draft draft, Document page, JsonLd stated) {
    draft.date(
        DateRole.FIRST_CREATED,
        stated
            .text("datePublished")
            .or(() -> meta(page, "article:published_time"))
            .or(() -> meta(page, "datePublished"))
            .or(() -> meta(page, "date"))
            .or(() ->
                Optional.ofNullable(page.selectFirst("time[datetime]"))
                    .map(time -> time.attr("datetime")))
            .orElse(null));
    draft.date(
        DateRole.VERSION_CREATED,
        stated.text("dateModified").or(() -> meta(page, "article:modified_time")).orElse(null));
    draft.date(DateRole.EXPIRES, stated.text("expires").orElse(null));
  }

  private static Optional<String> meta(Document page, String name) {
    return page
        .select(
            "meta[property=\"%s\"], meta[name=\"%s\"], meta[itemprop=\"%s\"]"
                .formatted(name, name, name))
        .stream()
        .map(element -> CleanText.line(element.attr("content")))
        .filter(content -> !content.isEmpty())
        .findFirst();
  }
}
