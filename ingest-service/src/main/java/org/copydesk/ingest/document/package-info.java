/// Reading documents: decoding, detecting the format, parsing, normalizing.
@NullMarked
package org.copydesk.ingest.document;

import org.jspecify.annotations.NullMarked;
