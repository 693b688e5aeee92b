package org.copydesk.ingest.feed;

/// Text of an element, references decoded.
///
/// @param text its characters
record XmlText(String text) implements XmlNode {}
