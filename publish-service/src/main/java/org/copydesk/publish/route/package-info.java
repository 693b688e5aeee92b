/// The newsroom's own filters: expressions that an article meets or does not.
@NullMarked
package org.copydesk.publish.route;

import org.jspecify.annotations.NullMarked;
