/// The trace of one article as lines for people and for programs.
@NullMarked
package org.copydesk.devstack.trace;

import org.jspecify.annotations.NullMarked;
