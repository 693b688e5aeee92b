/// The trace of an article through all topics, and its spans for OpenTelemetry where that is
/// configured.
@NullMarked
package org.copydesk.service.tracing;

import org.jspecify.annotations.NullMarked;
