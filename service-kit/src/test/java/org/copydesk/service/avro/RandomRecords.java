package org.copydesk.service.avro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;

/// Records with anything in them that their schema allows.
public final class RandomRecords {
  private static final int MANY = 40;
  private static final long SEED = 8;

  private RandomRecords() {}

  /// Records of a class, the same at each run.
  public static <T extends SpecificRecord> Stream<T> of(Class<T> type) {
    SpecificData model = SpecificData.getForClass(type);
    Schema schema = model.getSchema(type);
    SpecificDatumReader<T> reader = new SpecificDatumReader<>(schema, schema, model);
    return StreamSupport.stream(new RandomData(schema, MANY, SEED).spliterator(), false)
        .map(record -> read(reader, bytes(schema, record)));
  }

  private static byte[] bytes(Schema schema, Object record) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    try {
      new GenericDatumWriter<>(schema).write(record, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new IllegalStateException("an array takes all bytes", e);
    }
    return bytes.toByteArray();
  }

  private static <T> T read(SpecificDatumReader<T> reader, byte[] bytes) {
    try {
      return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    } catch (IOException e) {
      throw new IllegalStateException("the bytes were written with the same schema", e);
    }
  }
}
