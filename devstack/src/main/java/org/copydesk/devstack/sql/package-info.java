/// Questions in SQL to the published news: one by one, or at a prompt.
@NullMarked
package org.copydesk.devstack.sql;

import org.jspecify.annotations.NullMarked;
