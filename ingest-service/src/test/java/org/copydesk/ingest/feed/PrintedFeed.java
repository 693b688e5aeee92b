package org.copydesk.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.copydesk.ingest.RawEvents;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.document.PrintedReading;
import org.copydesk.ingest.document.Reading;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnpackedItem;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.normalize.SourceSettings;

/// The reading of a feed in lines that a person can check: what the feed says, each entry, then
/// each unpacked item as the article that it becomes.
final class PrintedFeed {
  private final List<String> lines = new ArrayList<>();

  private PrintedFeed() {}

  static List<String> of(String text) {
    PrintedFeed printed = new PrintedFeed();
    TextDocument document = new TextDocument(text, Optional.empty(), false);
    try {
      printed.feed(FeedReader.read(document));
      for (UnpackedItem item : new FeedUnpacker().unpack(document)) {
        printed.item(item);
      }
    } catch (UnreadableDocument e) {
      printed.lines.add("unreadable: " + e.code() + ": " + e.getMessage());
    }
    return printed.lines;
  }

  private void feed(Feed feed) {
    line("feed", feed.kind() + feed.title().map(title -> " " + title).orElse(""));
    feed.link().ifPresent(link -> line("link", link));
    feed.language().ifPresent(language -> line("language", language));
    feed.links().self().ifPresent(link -> line("self", link));
    feed.links().next().ifPresent(link -> line("next", link));
    feed.links().hubs().forEach(link -> line("hub", link));
    feed.hints().every().ifPresent(every -> line("every", every.toString()));
    if (!feed.hints().skipHours().isEmpty() || !feed.hints().skipDays().isEmpty()) {
      line("skip", feed.hints().skipHours() + " " + feed.hints().skipDays());
    }
    if (feed.hints().expired()) {
      line("expired", "yes");
    }
    feed.repairs().forEach(repair -> line("repair", repair));
    feed.entries().forEach(this::entry);
  }

  private void entry(FeedEntry entry) {
    lines.add("");
    line("entry", entry.id().startsWith("sha-256:") ? "sha-256" : entry.id());
    entry.link().ifPresent(link -> line("link", link));
    entry.canonical().ifPresent(link -> line("canonical", link));
    entry.title().ifPresent(title -> line("title", title));
    entry.summary().ifPresent(text -> text("summary", text));
    entry
        .content()
        .filter(text -> !entry.summary().equals(Optional.of(text)))
        .ifPresent(text -> text("content", text));
    line("whole", entry.isWhole() ? "yes" : "no");
    entry
        .authors()
        .forEach(person -> line("author", joined(person.name(), person.email(), person.uri())));
    entry.published().ifPresent(date -> line("published", date));
    entry.updated().ifPresent(date -> line("updated", date));
    entry
        .categories()
        .forEach(category ->
            line(
                "category",
                joined(Optional.of(category.term()), category.scheme(), category.label())));
    entry.media().forEach(this::media);
    entry
        .links()
        .forEach(link ->
            line("other", joined(Optional.of(link.rel()), Optional.of(link.href()), link.title())));
    entry.language().ifPresent(language -> line("language", language));
    if (entry.rights().notice().isPresent() || entry.rights().license().isPresent()) {
      line(
          "rights",
          joined(entry.rights().notice(), entry.rights().license(), entry.rights().holder()));
    }
    entry.source().ifPresent(source -> line("source", joined(source.title(), source.url())));
    entry.comments().ifPresent(url -> line("comments", url));
    if (entry.status() != EntryStatus.USABLE) {
      line("status", entry.status().name());
    }
  }

  private void media(FeedMedia media) {
    line(
        "media",
        joined(
            Optional.of(media.url()),
            media.medium(),
            media.type(),
            media.bytes().map(String::valueOf),
            media.width().map(String::valueOf),
            media.caption(),
            media.credit()));
  }

  private void text(String what, FeedText text) {
    String value = text.value().replaceAll("\\s+", " ");
    line(
        what,
        (text.html() ? "html " : "plain ")
            + (value.length() > 100 ? value.substring(0, 100) + "…" : value));
  }

  private void item(UnpackedItem item) {
    lines.add("");
    lines.add("=== " + (item.itemId().startsWith("sha-256:") ? "sha-256" : item.itemId()));
    Reading reading =
        DocumentReader.read(
            RawEvents.item(item.itemId(), item.mediaType(), item.text().getBytes(UTF_8)),
            SourceSettings.none(),
            Optional.empty());
    switch (reading) {
      case Reading.Rejected rejected -> line("rejected", rejected.code());
      case Reading.Parsed parsed -> {
        line("form", parsed.article().getForm() + " " + parsed.declared());
        lines.addAll(PrintedReading.of(parsed.article()));
      }
      case Reading.Unpacked several -> throw new IllegalStateException(several.toString());
    }
  }

  @SafeVarargs
  private static String joined(Optional<String>... parts) {
    StringJoiner joined = new StringJoiner(" | ");
    for (Optional<String> part : parts) {
      joined.add(part.orElse("-"));
    }
    return joined.toString();
  }

  private void line(String name, String value) {
    lines.add(name + ": " + value);
  }
}
