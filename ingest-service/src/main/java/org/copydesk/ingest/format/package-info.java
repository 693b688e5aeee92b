/// What every reader of a format has in common: a decoded document goes in, a draft of an article
/// comes out.
@NullMarked
package org.copydesk.ingest.format;

import org.jspecify.annotations.NullMarked;
