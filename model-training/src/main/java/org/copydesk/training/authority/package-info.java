/// Compiles the authority index that enrich-service ships, from GeoNames' cities, the country names
/// of ICU and the lists in `src/main/authority`.
@NullMarked
package org.copydesk.training.authority;

import org.jspecify.annotations.NullMarked;
