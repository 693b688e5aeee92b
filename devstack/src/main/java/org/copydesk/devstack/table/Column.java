package org.copydesk.devstack.table;

import java.util.function.Function;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// A column of a table.
///
/// @param name its name
/// @param type its type
/// @param comment what it holds, in a sentence, mostly the schema's own
/// @param ofElement whether it is read from the element that a row is made of, not from the whole
///   record
/// @param reading how it is read
public record Column(
    String name,
    ColumnType type,
    String comment,
    boolean ofElement,
    Function<IndexedRecord, @Nullable Object> reading) {

  @Nullable Object value(IndexedRecord whole, IndexedRecord element) {
    return reading.apply(ofElement ? element : whole);
  }
}
