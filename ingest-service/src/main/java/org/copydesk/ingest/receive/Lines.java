package org.copydesk.ingest.receive;

import java.io.InputStream;
import java.util.Arrays;

/// Takes a body apart into its lines, one at a time. A line that is too long is skipped in pieces,
/// so that it costs no memory.
final class Lines {
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final long LONGEST_SKIPPED = 64L * 1024 * 1024;

  private final Incoming body;
  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int from;
  private int to;
  private byte[] line = new byte[BUFFER_BYTES];
  private int length;

  /// Lines of a body.
  ///
  /// @param longest bytes of a line
  Lines(Incoming body, int longest) throws Refused {
    this.body = body;
    this.in = body.decoded();
    this.longest = longest;
  }

  /// Reads on to the end of a line.
  ///
  /// @return whether there was one
  /// @throws LineTooLong where it is; the next one can be read
  boolean next() throws Refused, LineTooLong {
    length = 0;
    long skipped = 0;
    boolean any = false;
    while (fill()) {
      any = true;
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      int size = end - from;
      if (skipped == 0 && (long) length + size <= longest) {
        keep(size);
      } else {
        skipped += length + size;
        length = 0;
        if (skipped > LONGEST_SKIPPED) {
          throw new Refused(Problem.tooLarge("a line does not end; the batch ends here"));
        }
      }
      boolean ended = end < to;
      from = ended ? end + 1 : end;
      if (ended) {
        break;
      }
    }
    if (skipped > 0) {
      throw new LineTooLong();
    }
    return any;
  }

  /// A line that is longer than it may be.
  static final class LineTooLong extends Exception {}

  private boolean fill() throws Refused {
    if (from < to) {
      return true;
    }
    int n = body.read(in, buffer);
    from = 0;
    to = Math.max(n, 0);
    return n > 0;
  }

  private void keep(int size) {
    if (length + size > line.length) {
      line = Arrays.copyOf(line, Math.min(longest, Math.max(2 * line.length, length + size)));
    }
    System.arraycopy(buffer, from, line, length, size);
    length += size;
  }

  /// The bytes of the line; those before {@link #length} are valid until the next.
  byte[] bytes() {
    return line;
  }

  int length() {
    return length;
  }

  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (line[i] > ' ' || line[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
