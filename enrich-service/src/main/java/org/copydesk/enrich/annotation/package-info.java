/// What an annotator is: a pure function from a story and earlier annotations to more annotations.
@NullMarked
package org.copydesk.enrich.annotation;

import org.jspecify.annotations.NullMarked;
