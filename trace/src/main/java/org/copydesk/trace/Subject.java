package org.copydesk.trace;

import java.util.Set;
import java.util.TreeSet;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;

/// What is traced: mostly one article, under all names by which its records go.
///
/// @param uris the article's URI, under which its records lie after ingest
/// @param items source/itemId, under which it comes in and is answered
/// @param places where the events lie that it is made of
record Subject(Set<String> uris, Set<String> items, Set<Place> places) {

  /// What a person asks for, before anything is known of it.
  static Subject unknown() {
    return new Subject(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
  }

  /// Whether a receipt is meant by what a person asks for: a URI, source/itemId, or an event's id.
  static boolean isMeant(String asked, Receipt receipt) {
    return receipt.getUri().filter(asked::equals).isPresent()
        || item(receipt).equals(asked)
        || receipt.getEventId().equals(asked);
  }

  /// Learns the names of the article that a receipt speaks of.
  void learn(Receipt receipt) {
    receipt.getUri().ifPresent(uris::add);
    if (!receipt.getItemId().isEmpty()) {
      items.add(item(receipt));
    }
    places.add(Place.of(receipt));
  }

  /// Whether an event that has no receipt yet belongs to it.
  boolean has(RawEvent event) {
    return items.contains(event.getSource() + "/" + event.getItemId());
  }

  boolean isEmpty() {
    return uris.isEmpty() && items.isEmpty() && places.isEmpty();
  }

  private static String item(Receipt receipt) {
    return receipt.getSource() + "/" + receipt.getItemId();
  }
}
