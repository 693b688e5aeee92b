/// How each stage of the pipeline is: rates, what waits before it, health.
@NullMarked
package org.copydesk.console.pipeline;

import org.jspecify.annotations.NullMarked;
