/// A load on the running stack, beside what the same machine does without Copydesk's work.
@NullMarked
package org.copydesk.devstack.bench;

import org.jspecify.annotations.NullMarked;
