package org.copydesk.ingest.xml;

import java.util.List;

/// An XML document.
///
/// @param root its root element
/// @param warnings what had to be repaired or was left alone, a sentence each
public record XmlDocument(XmlElement root, List<String> warnings) {}
