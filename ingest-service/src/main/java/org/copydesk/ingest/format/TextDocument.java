package org.copydesk.ingest.format;

import java.util.Optional;

/// A document whose bytes have been decoded.
///
/// @param text its characters
/// @param url its address, where it has one
/// @param bodyOnly whether the text is the story's body, without headline or boilerplate to look
///   for
public record TextDocument(String text, Optional<String> url, boolean bodyOnly) {}
