/// What a web page says of its article besides the story: headline, authors, dates, section,
/// picture. Every place where a page says it is a witness; a ladder of witnesses decides each
/// field.
@NullMarked
package org.copydesk.ingest.html.metadata;

import org.jspecify.annotations.NullMarked;
