/// The whole way of one article through all topics.
@NullMarked
package org.copydesk.devstack.trace;

import org.jspecify.annotations.NullMarked;
