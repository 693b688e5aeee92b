package org.copydesk.devstack.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A file to import: as it is, in gzip, or the first entry of a zip archive that ends in .txt,
/// .json or .csv and is no readme; `-` is standard input.
///
/// @param path where it is
record SourceFile(Path path) {
  private static final String STANDARD_INPUT = "-";
  private static final int BUFFER = 1 << 16;

  BufferedReader text() throws IOException {
    return new BufferedReader(new InputStreamReader(bytes(), UTF_8), BUFFER);
  }

  InputStream bytes() throws IOException {
    String name = path.toString();
    if (name.equals(STANDARD_INPUT)) {
      return new FilterInputStream(System.in) {
        @Override
        public void close() {
          // standard input is not ours to close
        }
      };
    }
    InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    if (name.endsWith(".gz")) {
      return new GZIPInputStream(in, BUFFER);
    }
    return name.endsWith(".zip") ? entry(in) : in;
  }

  private InputStream entry(InputStream in) throws IOException {
    ZipInputStream archive = new ZipInputStream(in);
    for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
      String name = entry.getName();
      boolean data = name.endsWith(".txt") || name.endsWith(".json") || name.endsWith(".csv");
      if (data && !name.toLowerCase(Locale.ROOT).contains("readme")) {
        return archive;
      }
    }
    archive.close();
    throw new IOException(path + " holds no .txt, .json or .csv file");
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
