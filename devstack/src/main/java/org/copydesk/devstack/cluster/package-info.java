/// The cluster that commands talk to, wherever it runs.
@NullMarked
package org.copydesk.devstack.cluster;

import org.jspecify.annotations.NullMarked;
