/// The contract in code: the topic catalogue, the header names and the released schema versions.
@NullMarked
package org.copydesk.schemas;

import org.jspecify.annotations.NullMarked;
