/// IPTC Media Topics.
@NullMarked
package org.copydesk.enrich.topic;

import org.jspecify.annotations.NullMarked;
