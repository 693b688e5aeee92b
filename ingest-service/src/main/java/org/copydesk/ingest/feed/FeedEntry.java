package org.copydesk.ingest.feed;

import java.util.List;
import java.util.Optional;

/// An entry of a feed, complete in itself: what it inherits from its feed is filled in, addresses
/// are absolute.
///
/// @param id what it is known by within its feed: its guid, else its link, else a digest of its
///   words
/// @param guid the id that the provider states: RSS `guid`, Atom `id`, `rdf:about`
/// @param link the page of the entry
/// @param canonical the page's address where the link leads through somebody's counter
/// @param title one line, without markup
/// @param summary what stands for the content: a description, an excerpt, a standfirst
/// @param content the fullest text there is
/// @param authors in their order
/// @param published as written
/// @param updated as written
/// @param categories sections, tags, subjects
/// @param media pictures, videos, sound
/// @param links other addresses, with their relations
/// @param language as declared
/// @param rights who owns it
/// @param source the feed that it was taken over from
/// @param comments the page of its comments
/// @param status whether the feed says that it must not be used
/// @param raw the entry as it stands in the document
public record FeedEntry(
    String id,
    Optional<String> guid,
    Optional<String> link,
    Optional<String> canonical,
    Optional<String> title,
    Optional<FeedText> summary,
    Optional<FeedText> content,
    List<FeedPerson> authors,
    Optional<String> published,
    Optional<String> updated,
    List<FeedCategory> categories,
    List<FeedMedia> media,
    List<FeedLink> links,
    Optional<String> language,
    FeedRights rights,
    Optional<FeedSource> source,
    Optional<String> comments,
    EntryStatus status,
    String raw) {

  /// The address of the entry's page: the canonical one, else the link.
  public Optional<String> page() {
    return canonical.or(() -> link);
  }

  /// Whether the content is the whole story, as far as can be told without the page; where it is
  /// not, the page has it. Notes without a title and entries without a page are all there is.
  public boolean isWhole() {
    boolean alone = title.isEmpty() || page().isEmpty();
    return alone ? content.isPresent() : WholeStory.is(content, summary);
  }

  /// Whether the entry surely holds no more than the beginning of its story: it says so, or has
  /// nothing but a short summary.
  boolean isBeginning() {
    return page().isPresent() && WholeStory.isBeginning(content, summary);
  }
}
