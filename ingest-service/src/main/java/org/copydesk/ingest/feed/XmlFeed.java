package org.copydesk.ingest.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnreadableDocument;

/// A feed or sitemap in XML.
final class XmlFeed implements FeedDocument {
  private static final int MOST_ENTRIES = 50_000;

  private final Feed feed;
  private final LoneEntry loneEntry;
  private final List<XmlElement> entries;
  private final boolean isEntry;

  private XmlFeed(Feed feed, LoneEntry loneEntry, List<XmlElement> entries, boolean isEntry) {
    this.feed = feed;
    this.loneEntry = loneEntry;
    this.entries = entries;
    this.isEntry = isEntry;
  }

  static XmlFeed of(TextDocument document) throws UnreadableDocument {
    String source = document.text();
    Repairs repairs = new Repairs(source);
    XmlDocument xml = XmlTree.of(source, repairs);
    FeedRoot root = FeedRoot.in(xml, document);
    List<XmlElement> entries = entries(root.element(), xml.cutEntry());
    if (entries.size() > MOST_ENTRIES) {
      throw new UnreadableDocument(
          "too-many-entries",
          "the document has %d entries; at most %d are read from one; send it in parts"
              .formatted(entries.size(), MOST_ENTRIES));
    }
    FeedContext context = FeedContext.of(root, document.url(), repairs);
    EntryReader reader =
        root.kind().isSitemap() ? new SitemapEntry(source, context) : new XmlEntry(source, context);
    List<FeedEntry> read = entries.stream().map(reader::read).toList();
    noteSameIds(read, entries, repairs);
    Feed feed =
        new Feed(
            root.kind(),
            context.title(),
            context.link(),
            context.language(),
            context.links(),
            XmlHints.of(context.channel()),
            read,
            repairs.sentences());
    return new XmlFeed(
        feed,
        new LoneEntry(source, xml.documentType(), root.element(), context.channel()),
        entries,
        root.element().isEntry());
  }

  /// The entries below an element in the document's order, wherever they stand.
  private static List<XmlElement> entries(XmlElement root, Optional<XmlElement> cut) {
    List<XmlElement> entries = new ArrayList<>();
    Deque<XmlElement> left = new ArrayDeque<>(List.of(root));
    while (!left.isEmpty()) {
      XmlElement next = left.pop();
      if (cut.filter(next::equals).isPresent()) {
        continue;
      }
      if (next.isEntry()) {
        entries.add(next);
      } else {
        next.elements().reversed().forEach(left::push);
      }
    }
    return entries;
  }

  private static void noteSameIds(
      List<FeedEntry> read, List<XmlElement> elements, Repairs repairs) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < read.size(); i++) {
      if (!ids.add(read.get(i).id())) {
        repairs.note(Repair.SAME_ID, elements.get(i).start(), read.get(i).id());
      }
    }
  }

  @Override
  public Feed feed() {
    return feed;
  }

  @Override
  public String alone(int entry) {
    return loneEntry.document(entries.get(entry));
  }

  @Override
  public boolean isEntry() {
    return isEntry;
  }
}
