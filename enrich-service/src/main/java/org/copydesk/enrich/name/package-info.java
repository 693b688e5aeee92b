/// The recogniser of names: which words of a story name a person, an organisation or a place.
@NullMarked
package org.copydesk.enrich.name;

import org.jspecify.annotations.NullMarked;
