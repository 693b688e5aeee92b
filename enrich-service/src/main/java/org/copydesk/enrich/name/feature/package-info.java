/// What the recogniser of names knows about a word where it stands, as numbers. Recognising and
/// training read a text with the same code, so that a model sees in service what it was trained on.
@NullMarked
package org.copydesk.enrich.name.feature;

import org.jspecify.annotations.NullMarked;
