/// Holds what stands on all topics of a cluster against what Copydesk promises.
@NullMarked
package org.copydesk.devstack.audit;

import org.jspecify.annotations.NullMarked;
