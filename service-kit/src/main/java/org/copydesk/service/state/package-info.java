/// Values of state stores.
@NullMarked
package org.copydesk.service.state;

import org.jspecify.annotations.NullMarked;
