package org.copydesk.training.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/// Brown clusters of NLP4J's English lexica: lower-case words by the company they keep.
final class Clusters {
  private static final String ENTRY =
      "edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz";
  private static final int LONGEST = 30;

  private Clusters() {}

  /// Reads the paths by word, each with a leading one bit.
  static Map<String, Integer> read(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(ENTRY);
      if (entry == null) {
        throw new IOException(jar + " has no " + ENTRY + ": give the jar of nlp4j-english 1.1.2");
      }
      try (InputStream in = zip.getInputStream(entry);
          ObjectInputStream objects = new ObjectInputStream(new XZInputStream(in))) {
        return paths(objects.readObject());
      } catch (ClassNotFoundException e) {
        throw new IOException(ENTRY + " holds no map of words", e);
      }
    }
  }

  private static Map<String, Integer> paths(Object read) throws IOException {
    if (!(read instanceof Map<?, ?> map)) {
      throw new IOException(ENTRY + " holds no map of words");
    }
    Map<String, Integer> paths = new TreeMap<>();
    map.forEach((word, prefixes) -> {
      String longest = "";
      for (Object prefix : (Set<?>) prefixes) {
        longest = prefix.toString().length() > longest.length() ? prefix.toString() : longest;
      }
      String bits = longest.substring(0, Math.min(longest.length(), LONGEST));
      paths.put(word.toString(), Integer.parseInt("1" + bits, 2));
    });
    return paths;
  }
}
