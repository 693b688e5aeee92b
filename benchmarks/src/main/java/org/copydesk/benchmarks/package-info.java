/// What each pure step of the pipeline costs, measured with JMH.
@NullMarked
package org.copydesk.benchmarks;

import org.jspecify.annotations.NullMarked;
