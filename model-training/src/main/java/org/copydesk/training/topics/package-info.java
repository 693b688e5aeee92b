/// Makes what the topics and keywords of enrich-service are found by.
@NullMarked
package org.copydesk.training.topics;

import org.jspecify.annotations.NullMarked;
