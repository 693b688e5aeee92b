package org.copydesk.ingest.xml;

/// Characters in an XML tree.
///
/// @param value with all references resolved
public record XmlText(String value) implements XmlNode {}
