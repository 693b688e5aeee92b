/// The commands of ./copydesk.
@NullMarked
package org.copydesk.devstack.command;

import org.jspecify.annotations.NullMarked;
