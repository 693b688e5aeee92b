/// Fetching from the web: politely, within limits, and never from a network that is not public.
@NullMarked
package org.copydesk.ingest.fetch;

import org.jspecify.annotations.NullMarked;
