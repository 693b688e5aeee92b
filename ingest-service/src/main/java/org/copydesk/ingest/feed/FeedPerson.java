package org.copydesk.ingest.feed;

import java.util.Optional;

/// Somebody who is credited.
///
/// @param name as printed; may be a whole byline
/// @param email the address
/// @param uri the page
public record FeedPerson(Optional<String> name, Optional<String> email, Optional<String> uri) {}
