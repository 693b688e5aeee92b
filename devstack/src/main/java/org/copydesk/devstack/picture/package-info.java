/// Pages that show what the annotators make of an article, for people.
@NullMarked
package org.copydesk.devstack.picture;

import org.jspecify.annotations.NullMarked;
