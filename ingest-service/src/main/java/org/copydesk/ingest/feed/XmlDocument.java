package org.copydesk.ingest.feed;

import java.util.Optional;

/// A document's tree.
///
/// @param top holds what stands in the document, which in a well-formed one is one element
/// @param documentType its declaration as it stands; empty where there is none
/// @param cutEntry the entry that the document ends in
record XmlDocument(XmlElement top, String documentType, Optional<XmlElement> cutEntry) {}
