/// Authority files: who and what bears a name, how well known each is, and where a name means it.
///
/// [org.copydesk.enrich.authority.Authority] is the seam: one layer or several answer behind it.
/// [org.copydesk.enrich.authority.ShippedAuthority] is the layer in the jar, an index of one file
/// that `model-training/run authority` compiles.
@NullMarked
package org.copydesk.enrich.authority;

import org.jspecify.annotations.NullMarked;
