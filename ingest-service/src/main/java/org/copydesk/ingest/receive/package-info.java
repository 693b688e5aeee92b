/// The HTTP edge.
@NullMarked
package org.copydesk.ingest.receive;

import org.jspecify.annotations.NullMarked;
