/// The commands that make the models and tables that enrich-service ships.
@NullMarked
package org.copydesk.training;

import org.jspecify.annotations.NullMarked;
