/// Avro records as plain JSON.
@NullMarked
package org.copydesk.devstack.json;

import org.jspecify.annotations.NullMarked;
