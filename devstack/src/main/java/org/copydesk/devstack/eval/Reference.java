package org.copydesk.devstack.eval;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/// A page and what a person read of it.
///
/// @param file the page's name
/// @param html its bytes
/// @param body the text of the story
/// @param title the headline, where the reference has one
/// @param authors the names; absent where the reference says nothing of authors
/// @param published the day, as ISO 8601, where the reference has one
record Reference(
    String file,
    ByteBuffer html,
    Optional<String> url,
    String body,
    Optional<String> title,
    Optional<List<String>> authors,
    Optional<String> published) {}
