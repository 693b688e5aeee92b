/// The rules of the pipeline as a small model of their own, and runs of chance that must equal it.
@NullMarked
package org.copydesk.e2e.model;

import org.jspecify.annotations.NullMarked;
