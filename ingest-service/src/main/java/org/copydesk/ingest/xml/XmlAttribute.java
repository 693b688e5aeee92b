package org.copydesk.ingest.xml;

/// An attribute of an XML element.
///
/// @param name as written, with its prefix
/// @param value with all references resolved
public record XmlAttribute(String name, String value) {}
