/// Near-duplicates and stories among the published articles, found without any machine that sees
/// them all: articles, lookup keys and stories are actors in partitions that send each other
/// messages. The protocol is in docs/stories.md.
@NullMarked
package org.copydesk.enrich.story;

import org.jspecify.annotations.NullMarked;
