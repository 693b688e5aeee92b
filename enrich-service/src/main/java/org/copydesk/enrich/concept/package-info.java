/// The newsroom's own authority file.
@NullMarked
package org.copydesk.enrich.concept;

import org.jspecify.annotations.NullMarked;
