/// Serdes and handlers that tell a poison record from an unavailable dependency.
@NullMarked
package org.copydesk.service.kafka;

import org.jspecify.annotations.NullMarked;
