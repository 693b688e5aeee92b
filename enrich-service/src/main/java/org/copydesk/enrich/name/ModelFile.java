package org.copydesk.enrich.name;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.copydesk.enrich.lexicon.ResourceFile;
import org.copydesk.enrich.name.chain.Label;

/// A model as it lies in its file. Training writes it, the service reads it.
///
/// @param version the version of the model
/// @param words what is known about words
/// @param first the weights of the features of words and contexts
/// @param second the weights of the features of the second pass
/// @param unit what a weight of 1 is worth
/// @param transitions the score of a label after another
/// @param reliability how often a name is right whose likelihood is 0, 0.1, … 1
// Columns of numbers, which nobody compares or changes.
@SuppressWarnings("ArrayRecordComponent")
public record ModelFile(
    String version,
    WordTable words,
    Rows first,
    Rows second,
    float unit,
    float[] transitions,
    float[] reliability) {

  private static final String MAGIC = "copydesk-names-1";
  private static final int STEPS = 11;

  /// Features and their weights.
  ///
  /// @param features the hashes, none of them 0
  /// @param weights a row of {@link Label#COUNT} for each
  @SuppressWarnings("ArrayRecordComponent")
  public record Rows(int[] features, byte[] weights) {
    private static Rows read(DataInputStream in) throws IOException {
      int size = in.readInt();
      int[] features = Ints.read(in, size);
      byte[] weights = new byte[Math.multiplyExact(size, Label.COUNT)];
      in.readFully(weights);
      return new Rows(features, weights);
    }

    private void write(DataOutputStream out) throws IOException {
      out.writeInt(features.length);
      Ints.write(out, features);
      out.write(weights);
    }
  }

  /// Reads a model.
  ///
  /// @throws IOException if it cannot be read, or is no model of this format
  public static ModelFile read(byte[] file) throws IOException {
    try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(file), 1 << 16);
        DataInputStream in = new DataInputStream(unzipped)) {
      byte[] magic = in.readNBytes(MAGIC.length());
      if (!new String(magic, UTF_8).equals(MAGIC)) {
        throw new IOException("no model of names of this format: it does not begin " + MAGIC);
      }
      String version = in.readUTF();
      WordTable words = WordTable.read(in);
      Rows first = Rows.read(in);
      Rows second = Rows.read(in);
      float unit = in.readFloat();
      float[] transitions = floats(in, Label.COUNT * Label.COUNT);
      return new ModelFile(version, words, first, second, unit, transitions, floats(in, STEPS));
    }
  }

  /// Writes it; the same model gives the same bytes.
  public void write(OutputStream file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(file), 1 << 16))) {
      out.write(MAGIC.getBytes(UTF_8));
      out.writeUTF(version);
      words.write(out);
      first.write(out);
      second.write(out);
      out.writeFloat(unit);
      for (float transition : transitions) {
        out.writeFloat(transition);
      }
      for (float share : reliability) {
        out.writeFloat(share);
      }
    }
  }

  /// The same model, with another reliability.
  public ModelFile withReliability(float[] measured) {
    return new ModelFile(version, words, first, second, unit, transitions, measured);
  }

  private static float[] floats(DataInputStream in, int size) throws IOException {
    float[] floats = new float[size];
    for (int i = 0; i < size; i++) {
      floats[i] = in.readFloat();
    }
    return floats;
  }

  /// SHA-256 of a file, in hexadecimal.
  public static String checksum(byte[] file) {
    return ResourceFile.sha256(file);
  }
}
