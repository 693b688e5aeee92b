/// What every service tells operators in numbers: the registry of its meters, and the meters that
/// all services share.
@NullMarked
package org.copydesk.service.metrics;

import org.jspecify.annotations.NullMarked;
