/// How much there is to read.
@NullMarked
package org.copydesk.enrich.reading;

import org.jspecify.annotations.NullMarked;
