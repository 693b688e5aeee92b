/// How fast something is sent.
@NullMarked
package org.copydesk.devstack.pace;

import org.jspecify.annotations.NullMarked;
