/// Broker, registry and services as processes of one machine.
@NullMarked
package org.copydesk.devstack.process;

import org.jspecify.annotations.NullMarked;
