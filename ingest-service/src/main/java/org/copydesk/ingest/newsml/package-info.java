/// NewsML-G2: news items, packages and messages of the IPTC.
@NullMarked
package org.copydesk.ingest.newsml;

import org.jspecify.annotations.NullMarked;
