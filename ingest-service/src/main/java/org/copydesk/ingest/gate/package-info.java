/// Which event makes a new version of an article and which does not.
@NullMarked
package org.copydesk.ingest.gate;

import org.jspecify.annotations.NullMarked;
