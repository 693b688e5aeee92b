/// The system in containers: the compose file, and the system that it starts.
@NullMarked
package org.copydesk.e2e.compose;

import org.jspecify.annotations.NullMarked;
