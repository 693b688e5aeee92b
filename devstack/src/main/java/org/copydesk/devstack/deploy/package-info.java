/// Topics and schemas as deployment makes them.
@NullMarked
package org.copydesk.devstack.deploy;

import org.jspecify.annotations.NullMarked;
