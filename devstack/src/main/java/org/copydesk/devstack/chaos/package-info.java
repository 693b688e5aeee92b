/// Breaks a running stack on purpose, by a plan that a seed gives, and has it audited.
@NullMarked
package org.copydesk.devstack.chaos;

import org.jspecify.annotations.NullMarked;
