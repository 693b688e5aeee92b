/// People, organisations and places.
@NullMarked
package org.copydesk.enrich.entity;

import org.jspecify.annotations.NullMarked;
