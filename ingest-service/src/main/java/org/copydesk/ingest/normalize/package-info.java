/// From a draft to a clean article: text and blocks, dates, bylines, identity, content hash.
@NullMarked
package org.copydesk.ingest.normalize;

import org.jspecify.annotations.NullMarked;
