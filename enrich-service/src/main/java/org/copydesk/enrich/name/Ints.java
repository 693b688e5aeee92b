package org.copydesk.enrich.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Arrays of numbers in a file, written at once.
final class Ints {
  private Ints() {}

  static int[] read(DataInputStream in, int size) throws IOException {
    byte[] bytes = in.readNBytes(Math.multiplyExact(size, Integer.BYTES));
    int[] numbers = new int[size];
    ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
    return numbers;
  }

  static void write(DataOutputStream out, int[] numbers) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    bytes.asIntBuffer().put(numbers);
    out.write(bytes.array());
  }
}
