/// The catalogue and the access lists as resources of a Kubernetes cluster with Strimzi.
@NullMarked
package org.copydesk.devstack.kubernetes;

import org.jspecify.annotations.NullMarked;
