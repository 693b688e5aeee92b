package org.copydesk.training.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/// Word vectors of NLP4J's English lexica, with the capitals of the words.
///
/// @param words the words, sorted
/// @param vectors their vectors, of length 1
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Embeddings(String[] words, float[][] vectors) {
  private static final String ENTRY =
      "edu/emory/mathcs/nlp/lexica/en-word-embeddings-undigitalized.xz";
  private static final int LONGEST = 24;

  static Embeddings read(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(ENTRY);
      if (entry == null) {
        throw new IOException(jar + " has no " + ENTRY + ": give the jar of nlp4j-english 1.1.2");
      }
      try (InputStream in = zip.getInputStream(entry);
          ObjectInputStream objects = new ObjectInputStream(new XZInputStream(in))) {
        return of((Map<?, ?>) objects.readObject());
      } catch (ClassNotFoundException e) {
        throw new IOException(ENTRY + " holds no map of words", e);
      }
    }
  }

  private static Embeddings of(Map<?, ?> map) {
    String[] words =
        map.keySet().stream()
            .map(Object::toString)
            .filter(Embeddings::plain)
            .sorted()
            .toArray(String[]::new);
    float[][] vectors = new float[words.length][];
    Arrays.setAll(vectors, i -> normalised((float[]) Objects.requireNonNull(map.get(words[i]))));
    return new Embeddings(words, vectors);
  }

  private static boolean plain(String word) {
    return word.length() <= LONGEST
        && Character.isLetter(word.charAt(0))
        && word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '.' || c == '\'');
  }

  private static float[] normalised(float[] vector) {
    float sum = 0;
    for (float value : vector) {
      sum += value * value;
    }
    float factor = sum == 0 ? 0 : (float) (1 / Math.sqrt(sum));
    float[] normalised = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      normalised[i] = vector[i] * factor;
    }
    return normalised;
  }
}
