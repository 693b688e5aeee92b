/// What operators are told: metrics, alert rules, dashboards and traces, held against the running
/// system.
@NullMarked
package org.copydesk.e2e.watch;

import org.jspecify.annotations.NullMarked;
