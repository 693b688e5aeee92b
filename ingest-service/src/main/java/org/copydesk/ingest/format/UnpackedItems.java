package org.copydesk.ingest.format;

import java.util.ArrayList;
import java.util.List;

/// The items of a document as they are found, within bounds: what stands once in a document may
/// have to be repeated for each of its items.
public final class UnpackedItems {
  private static final int MOST = 10_000;
  private static final int GROWTH = 4;
  private static final int SLACK = 1024 * 1024;

  private final List<UnpackedItem> items = new ArrayList<>();
  private final long mostChars;
  private long chars;

  /// Begins a list.
  ///
  /// @param document the document that is taken apart
  public UnpackedItems(TextDocument document) {
    mostChars = (long) GROWTH * document.text().length() + SLACK;
  }

  /// Adds an item.
  ///
  /// @throws UnreadableDocument for more items, or larger ones, than a document can reasonably hold
  public void add(UnpackedItem item) throws UnreadableDocument {
    chars += item.text().length();
    if (items.size() >= MOST || chars > mostChars) {
      throw new UnreadableDocument(
          "too-many-items",
          "the document holds more than %d items, or they share too much; send them in several documents"
              .formatted(items.size()));
    }
    items.add(item);
  }

  /// The items in their order.
  public List<UnpackedItem> list() {
    return List.copyOf(items);
  }
}
