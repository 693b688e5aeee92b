/// publish-service: from enriched articles and notices to what subscribers see.
@NullMarked
package org.copydesk.publish;

import org.jspecify.annotations.NullMarked;
