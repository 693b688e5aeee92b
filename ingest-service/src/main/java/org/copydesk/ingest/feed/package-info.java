/// Reading feeds and sitemaps: documents that list entries, each of which is an article or leads to
/// one. Knows nothing of how they were fetched.
@NullMarked
package org.copydesk.ingest.feed;

import org.jspecify.annotations.NullMarked;
