package org.copydesk.training.names;

import java.util.List;
import org.copydesk.enrich.name.feature.Document;

/// A document to learn from.
///
/// @param document the document as the recogniser reads it
/// @param labels the right labels of each sentence
/// @param weight how much it counts
/// @param noisy whether it was annotated by machine, so that labels may be wrong
record Example(Document document, List<int[]> labels, float weight, boolean noisy) {}
