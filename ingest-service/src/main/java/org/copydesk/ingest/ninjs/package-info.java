/// ninjs: IPTC News in JSON.
@NullMarked
package org.copydesk.ingest.ninjs;

import org.jspecify.annotations.NullMarked;
