/// People, organisations and places.
@NullMarked
package org.copydesk.enrich.name.rules;

import org.jspecify.annotations.NullMarked;
