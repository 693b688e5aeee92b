/// The raw log: opening what arrived, answering it, and dead letters.
@NullMarked
package org.copydesk.ingest.raw;

import org.jspecify.annotations.NullMarked;
