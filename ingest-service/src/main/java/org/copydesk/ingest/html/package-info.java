/// Web pages: metadata and main text.
@NullMarked
package org.copydesk.ingest.html;

import org.jspecify.annotations.NullMarked;
