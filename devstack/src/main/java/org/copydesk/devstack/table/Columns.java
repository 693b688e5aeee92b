package org.copydesk.devstack.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.copydesk.schemas.Topic;
import org.jspecify.annotations.Nullable;

/// Builds the columns of a table from the schema of its topic: names, types and comments are the
/// schema's.
final class Columns {
  private final Schema whole;
  private final Schema element;
  private final boolean rowsAreElements;
  private final List<Column> columns = new ArrayList<>();

  private Columns(Schema whole, Schema element, boolean rowsAreElements) {
    this.whole = whole;
    this.element = element;
    this.rowsAreElements = rowsAreElements;
  }

  /// Columns of a table of which a row is a record.
  static Columns ofRecord(Topic<?, ?> topic) {
    Schema schema = topic.valueSchema().orElseThrow();
    return new Columns(schema, schema, false);
  }

  /// Columns of a table of which a row is an element of a list in the record.
  static Columns ofEach(Topic<?, ?> topic, String list) {
    Schema whole = topic.valueSchema().orElseThrow();
    Schema at = whole;
    for (String name : list.split("\\.", -1)) {
      at = FieldPath.present(at.getField(name).schema());
    }
    return new Columns(whole, at.getElementType(), true);
  }

  /// Fields of the record under their own names.
  Columns fields(String... names) {
    for (String name : names) {
      field(name, name);
    }
    return this;
  }

  /// A field of the record, however deep.
  Columns field(String name, String path) {
    FieldPath field = FieldPath.of(whole, path);
    return add(new Column(name, field.type(), field.doc(), false, field::read));
  }

  /// A field of the record with a comment that says more than its own.
  Columns field(String name, String path, String comment) {
    FieldPath field = FieldPath.of(whole, path);
    return add(new Column(name, field.type(), comment, false, field::read));
  }

  /// Fields of the element under their own names.
  Columns own(String... names) {
    for (String name : names) {
      own(name, name);
    }
    return this;
  }

  /// A field of the element, however deep.
  Columns own(String name, String path) {
    FieldPath field = FieldPath.of(element, path);
    return add(new Column(name, field.type(), field.doc(), rowsAreElements, field::read));
  }

  /// What follows from the element.
  Columns own(
      String name,
      ColumnType type,
      String comment,
      Function<IndexedRecord, @Nullable Object> reading) {
    return add(new Column(name, type, comment, rowsAreElements, reading));
  }

  private Columns add(Column column) {
    columns.add(column);
    return this;
  }

  List<Column> list() {
    return List.copyOf(columns);
  }
}
