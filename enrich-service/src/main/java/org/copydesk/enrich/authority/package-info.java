/// Authority files: who and what bears a name, how well known each is, and where a name means it.
///
/// [org.copydesk.enrich.authority.Authority] is the seam: one layer or several answer behind it.
/// [org.copydesk.enrich.authority.ShippedAuthority] is the layer in the jar, an index of one file
/// that `model-training/run authority` compiles.
///
/// To scan a text, ask [org.copydesk.enrich.authority.Authority#mayStart] at each word, and where
/// it says yes, [org.copydesk.enrich.authority.Authority#bearers] for the words from there, the
/// longest run first. A [org.copydesk.enrich.authority.Bearer] tells where the name means it: a
/// name that is a surname or an ordinary word first is found too, and left to the asker.
@NullMarked
package org.copydesk.enrich.authority;

import org.jspecify.annotations.NullMarked;
