/// How each stage of the pipeline is: rates, backlog, age, health.
@NullMarked
package org.copydesk.console.pipeline;

import org.jspecify.annotations.NullMarked;
