package org.copydesk.ingest.xml;

/// A node of an XML tree.
public sealed interface XmlNode permits XmlElement, XmlText {}
