/// A published article as ninjs 3 (IPTC News in JSON): one mapping, written as Avro and as JSON.
@NullMarked
package org.copydesk.publish.view.ninjs;

import org.jspecify.annotations.NullMarked;
