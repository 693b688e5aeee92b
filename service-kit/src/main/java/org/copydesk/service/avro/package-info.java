/// Avro's binary encoding.
@NullMarked
package org.copydesk.service.avro;

import org.jspecify.annotations.NullMarked;
