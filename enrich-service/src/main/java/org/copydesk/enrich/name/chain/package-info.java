/// Labels in a chain: which labels may follow each other, and which row of them scores best.
@NullMarked
package org.copydesk.enrich.name.chain;

import org.jspecify.annotations.NullMarked;
