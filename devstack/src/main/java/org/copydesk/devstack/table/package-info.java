/// The public topics as tables of a DuckDB database: what each table holds, and how records get
/// into it.
@NullMarked
package org.copydesk.devstack.table;

import org.jspecify.annotations.NullMarked;
