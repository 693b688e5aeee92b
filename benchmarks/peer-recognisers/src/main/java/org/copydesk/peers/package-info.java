/// Other recognisers of names, scored on the files that score ours.
@NullMarked
package org.copydesk.peers;

import org.jspecify.annotations.NullMarked;
