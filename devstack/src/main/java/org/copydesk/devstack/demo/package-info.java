/// The demonstration.
@NullMarked
package org.copydesk.devstack.demo;

import org.jspecify.annotations.NullMarked;
