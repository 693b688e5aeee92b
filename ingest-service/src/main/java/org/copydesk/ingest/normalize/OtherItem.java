package org.copydesk.ingest.normalize;

import org.copydesk.news.PubStatus;

/// Another item of the same source, of which a document says that it must not be used.
///
/// @param itemId what the provider calls it
/// @param status CANCELED or WITHHELD
public record OtherItem(String itemId, PubStatus status) {}
