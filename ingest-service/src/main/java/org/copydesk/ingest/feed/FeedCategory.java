package org.copydesk.ingest.feed;

import java.util.Optional;

/// A section, tag or subject.
///
/// @param term the name or code
/// @param scheme what the term is a code of: RSS `domain`, Atom `scheme`
/// @param label the name of a code
public record FeedCategory(String term, Optional<String> scheme, Optional<String> label) {}
