/// CloudEvents headers on every record.
@NullMarked
package org.copydesk.service.event;

import org.jspecify.annotations.NullMarked;
