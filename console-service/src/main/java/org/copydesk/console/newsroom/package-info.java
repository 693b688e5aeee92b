/// What the console remembers of the news: the latest articles, held ones, sources, dead letters.
/// Pure bookkeeping in bounded memory.
@NullMarked
package org.copydesk.console.newsroom;

import org.jspecify.annotations.NullMarked;
