package org.copydesk.ingest.feed;

/// A node of a document's tree.
sealed interface XmlNode permits XmlElement, XmlText {}
