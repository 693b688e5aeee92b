/// Polling the feeds and sitemaps of the sources: what is new in them becomes raw events.
@NullMarked
package org.copydesk.ingest.poll;

import org.jspecify.annotations.NullMarked;
