/// What the readers of structured formats share once they have found a story: its body as blocks,
/// its standfirst, its publishing status.
@NullMarked
package org.copydesk.ingest.story;

import org.jspecify.annotations.NullMarked;
