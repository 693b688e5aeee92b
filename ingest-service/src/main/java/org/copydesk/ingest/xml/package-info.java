/// XML from strangers as a small immutable tree: no DTD is read, nothing is fetched, everything is
/// bounded.
@NullMarked
package org.copydesk.ingest.xml;

import org.jspecify.annotations.NullMarked;
