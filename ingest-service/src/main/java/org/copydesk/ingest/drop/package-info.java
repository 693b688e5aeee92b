/// The drop folder: files become raw events, and end where their receipt says.
@NullMarked
package org.copydesk.ingest.drop;

import org.jspecify.annotations.NullMarked;
