/// The published news as files for other programs.
@NullMarked
package org.copydesk.devstack.export;

import org.jspecify.annotations.NullMarked;
