/// The pages, the data behind them, and who may see which.
@NullMarked
package org.copydesk.console.web;

import org.jspecify.annotations.NullMarked;
