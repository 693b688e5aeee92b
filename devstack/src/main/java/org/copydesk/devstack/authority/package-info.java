/// Authority files: reading the public ones, and writing the newsroom's.
@NullMarked
package org.copydesk.devstack.authority;

import org.jspecify.annotations.NullMarked;
