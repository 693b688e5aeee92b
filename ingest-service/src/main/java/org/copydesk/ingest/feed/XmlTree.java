package org.copydesk.ingest.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.ingest.feed.Token.EndTag;
import org.copydesk.ingest.feed.Token.StartTag;
import org.copydesk.ingest.format.UnreadableDocument;

/// Builds a document's tree. Elements that are not closed are closed where their parent is, or
/// where the next entry begins.
final class XmlTree {
  private static final int DEEPEST = 200;
  private static final int MOST_ELEMENTS = 500_000;
  private static final Set<String> LINES =
      Set.of("title", "link", "guid", "pubdate", "comments", "author", "category", "dc:creator");
  private static final Set<String> FIELDS =
      Set.of(
          "title",
          "link",
          "guid",
          "pubdate",
          "comments",
          "category",
          "description",
          "enclosure",
          "dc:creator",
          "dc:date",
          "content:encoded");

  private final String source;
  private final Repairs repairs;
  private final MarkupScanner scanner;
  private final XmlElement top = new XmlElement("", null, List.of(), 0);
  private final List<XmlElement> open = new ArrayList<>();
  private final List<String> written = new ArrayList<>();
  private final List<Namespaces> scopes = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean unclosedEntries;
  private int elements;
  private int tooDeep;

  private XmlTree(String source, Repairs repairs) {
    this.source = source;
    this.repairs = repairs;
    this.scanner = new MarkupScanner(source, repairs);
    push(top, "", Namespaces.none());
  }

  /// The tree of a document.
  ///
  /// @throws UnreadableDocument for more elements than any feed has
  static XmlDocument of(String source, Repairs repairs) throws UnreadableDocument {
    return new XmlTree(source, repairs).read();
  }

  private XmlDocument read() throws UnreadableDocument {
    while (true) {
      switch (scanner.next()) {
        case Token.Words words -> words(words);
        case StartTag tag -> start(tag);
        case EndTag tag -> end(tag);
        case Token.End end -> {
          Optional<XmlElement> cutEntry = finish(end.cut());
          return new XmlDocument(top, scanner.documentType(), cutEntry);
        }
      }
    }
  }

  private void words(Token.Words words) {
    if (open.size() == 1 && !words.text().isBlank()) {
      repairs.note(Repair.TEXT_OUTSIDE, words.start(), words.text());
    }
    text.append(words.text());
  }

  private void flush() {
    if (!text.isEmpty()) {
      open.getLast().add(new XmlText(text.toString()));
      text.setLength(0);
    }
  }

  private void start(StartTag tag) throws UnreadableDocument {
    if (open.size() > DEEPEST) {
      repairs.note(Repair.TOO_DEEP, tag.start(), tag.name());
      tooDeep += tag.empty() ? 0 : 1;
      return;
    }
    if (++elements > MOST_ELEMENTS) {
      throw new UnreadableDocument(
          "too-many-elements",
          "the document has more than %d elements; no feed has; send it in parts"
              .formatted(MOST_ELEMENTS));
    }
    Namespaces scope = scope(tag);
    String name = scope.resolve(tag.name(), tag.start(), repairs);
    closeBefore(name, tag.start());
    flush();
    XmlElement element = new XmlElement(name, open.getLast(), attributes(tag, scope), tag.start());
    open.getLast().add(element);
    if (tag.empty()) {
      element.endAt(tag.end());
    } else {
      push(element, tag.name(), scope);
    }
  }

  private void push(XmlElement element, String name, Namespaces scope) {
    open.add(element);
    written.add(name);
    scopes.add(scope);
  }

  private Namespaces scope(StartTag tag) {
    Map<String, String> declared = Map.of();
    for (XmlElement.Attribute attribute : tag.attributes()) {
      if (attribute.name().startsWith("xmlns")) {
        declared = declared.isEmpty() ? new HashMap<>() : declared;
        declared.put(attribute.name().replaceFirst("^xmlns:?", ""), attribute.value());
      }
    }
    Namespaces outer = scopes.getLast();
    Namespaces scope = declared.isEmpty() ? outer : outer.within(declared);
    return open.size() <= 2 ? RootVocabulary.of(tag.name(), scope) : scope;
  }

  private List<XmlElement.Attribute> attributes(StartTag tag, Namespaces scope) {
    if (tag.attributes().isEmpty()) {
      return List.of();
    }
    List<XmlElement.Attribute> attributes = new ArrayList<>(tag.attributes().size());
    for (XmlElement.Attribute attribute : tag.attributes()) {
      String name = attribute.name();
      boolean prefixed = name.indexOf(':') > 0 && !name.startsWith("xmlns:");
      String plain =
          prefixed
              ? scope.resolve(name, tag.start(), repairs)
              : name.startsWith("xmlns") ? name : name.toLowerCase(Locale.ROOT);
      attributes.add(new XmlElement.Attribute(plain, attribute.value()));
    }
    return attributes;
  }

  /// Closes what cannot be open where an element begins: an entry where the next one does, a line
  /// such as a title where the next field does.
  private void closeBefore(String name, int at) {
    XmlElement last = open.getLast();
    if (LINES.contains(last.name()) && FIELDS.contains(name)) {
      repairs.note(Repair.UNCLOSED_ELEMENT, last.start(), shown(last));
      closeTo(open.size() - 1, at);
    }
    if (name.equals("item")) {
      openEntry(name)
          .ifPresent(depth -> {
            unclosedEntries = true;
            repairs.note(Repair.UNCLOSED_ELEMENT, open.get(depth).start(), shown(open.get(depth)));
            closeTo(depth, at);
          });
    } else if (name.equals("atom:entry") && open.getLast().name().equals(name)) {
      unclosedEntries = true;
      repairs.note(Repair.UNCLOSED_ELEMENT, open.getLast().start(), shown(open.getLast()));
      closeTo(open.size() - 1, at);
    }
  }

  private Optional<Integer> openEntry(String name) {
    for (int depth = open.size() - 1; depth > 0; depth--) {
      if (open.get(depth).name().equals(name)) {
        return Optional.of(depth);
      }
    }
    return Optional.empty();
  }

  private void end(EndTag tag) {
    if (tooDeep > 0) {
      tooDeep--;
      return;
    }
    int depth = open.size() - 1;
    while (depth > 0 && !written.get(depth).equalsIgnoreCase(tag.name())) {
      depth--;
    }
    if (depth == 0) {
      repairs.note(Repair.STRAY_END_TAG, tag.start(), tag.name());
      return;
    }
    if (depth < open.size() - 1) {
      XmlElement unclosed = open.getLast();
      repairs.note(Repair.UNCLOSED_ELEMENT, unclosed.start(), shown(unclosed));
      closeTo(depth + 1, tag.start());
    }
    closeTo(depth, tag.end());
  }

  private void closeTo(int depth, int end) {
    flush();
    while (open.size() > depth) {
      open.removeLast().endAt(end);
      written.removeLast();
      scopes.removeLast();
    }
  }

  /// Closes what is open at the end of the document. An entry that is open there may lack its id or
  /// half its text, and is not taken for whole, unless no entry of the document is closed.
  private Optional<XmlElement> finish(boolean cut) {
    Optional<XmlElement> entry = open.stream().filter(XmlElement::isEntry).findFirst();
    boolean complete = !cut && unclosedEntries && entry.filter(open.getLast()::equals).isPresent();
    boolean inEntry = entry.isPresent() && !complete;
    if (inEntry) {
      repairs.note(Repair.CUT_ENTRY, source.length(), shown(entry.get()));
    } else if (cut || open.size() > 1) {
      repairs.note(Repair.CUT_OFF, source.length(), "");
    }
    closeTo(1, source.length());
    flush();
    return entry.filter(_ -> inEntry);
  }

  private String shown(XmlElement element) {
    return source.substring(element.start(), Math.min(source.length(), element.start() + 60));
  }
}
