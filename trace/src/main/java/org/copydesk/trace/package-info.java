/// The whole way of one article through all topics, and what they hold of it now.
@NullMarked
package org.copydesk.trace;

import org.jspecify.annotations.NullMarked;
