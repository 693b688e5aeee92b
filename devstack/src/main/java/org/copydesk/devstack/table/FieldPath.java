package org.copydesk.devstack.table;

import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// The way from a record to a field of it or of a record within it:
/// `article.rights.copyrightHolder`. Through a list it leads to the list of the fields of its
/// elements: `article.authors.name`.
///
/// @param names the fields' names, one a step
/// @param type the type of the column that holds what is found
/// @param doc what the schema says of the field; of the list or the date, where the way leads into
///   one
record FieldPath(List<String> names, ColumnType type, String doc) {
  static FieldPath of(Schema record, String path) {
    List<String> names = List.of(path.split("\\."));
    Schema at = record;
    boolean list = false;
    boolean whole = false;
    String doc = "";
    for (String name : names) {
      Schema.Field field =
          Objects.requireNonNull(at.getField(name), at.getName() + " has no " + name);
      doc = whole ? doc : field.doc();
      at = present(field.schema());
      if (at.getType() == Schema.Type.ARRAY) {
        list = true;
        at = at.getElementType();
      }
      whole = whole || list || at.getName().equals("NewsDate");
    }
    return new FieldPath(names, list ? ColumnType.VARCHAR_LIST : ColumnType.of(at), doc);
  }

  static Schema present(Schema schema) {
    return schema.isUnion()
        ? schema.getTypes().stream()
            .filter(one -> one.getType() != Schema.Type.NULL)
            .findFirst()
            .orElseThrow()
        : schema;
  }

  @Nullable Object read(IndexedRecord record) {
    return read(record, 0);
  }

  private @Nullable Object read(@Nullable Object value, int step) {
    return switch (value) {
      case null -> null;
      case List<?> list ->
          list.stream().map(one -> read(one, step)).filter(Objects::nonNull).toList();
      case IndexedRecord record when step < names.size() ->
          read(record.get(record.getSchema().getField(names.get(step)).pos()), step + 1);
      case Enum<?> symbol -> symbol.toString();
      default -> value;
    };
  }
}
