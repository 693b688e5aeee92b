/// How well documents are read, against references.
@NullMarked
package org.copydesk.devstack.eval;

import org.jspecify.annotations.NullMarked;
