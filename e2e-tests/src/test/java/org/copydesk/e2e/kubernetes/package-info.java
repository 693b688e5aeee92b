/// The manifests in ops/kubernetes, read without a cluster.
@NullMarked
package org.copydesk.e2e.kubernetes;

import org.jspecify.annotations.NullMarked;
