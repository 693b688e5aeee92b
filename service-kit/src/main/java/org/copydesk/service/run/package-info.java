/// Starts, watches and stops a Kafka Streams application.
@NullMarked
package org.copydesk.service.run;

import org.jspecify.annotations.NullMarked;
