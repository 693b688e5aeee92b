/// NITF 3: the News Industry Text Format of the IPTC, alone and inside other formats.
@NullMarked
package org.copydesk.ingest.nitf;

import org.jspecify.annotations.NullMarked;
