/// What is up and what is not, for people and for orchestrators.
@NullMarked
package org.copydesk.service.health;

import org.jspecify.annotations.NullMarked;
