/// enrich-service: annotations on clean articles.
@NullMarked
package org.copydesk.enrich;

import org.jspecify.annotations.NullMarked;
