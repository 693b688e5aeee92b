/// Plain text as newsrooms export it: masthead, paragraphs and labelled lines.
@NullMarked
package org.copydesk.ingest.plaintext;

import org.jspecify.annotations.NullMarked;
