/// Where a text names people, organisations and places.
@NullMarked
package org.copydesk.enrich.name;

import org.jspecify.annotations.NullMarked;
