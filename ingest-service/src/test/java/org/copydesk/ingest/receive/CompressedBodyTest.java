package org.copydesk.ingest.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.receive.HttpEdge.assertProblem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompressedBodyTest {
  private static final int MIB = 1024 * 1024;
  private final HttpEdge edge = new HttpEdge();

  @AfterEach
  void stop() {
    edge.close();
  }

  private interface Packing {
    OutputStream around(OutputStream out) throws IOException;
  }

  private static byte[] packed(byte[] bytes, Packing packing) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packing.around(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static OutputStream raw(OutputStream out) {
    return new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED, true));
  }

  private HttpResponse<String> post(String encoding, byte[] body) throws Exception {
    return edge.send(
        edge.request("/v1/raw/desk/1")
            .header("Content-Type", "text/plain")
            .header("Content-Encoding", encoding)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  /// "Bridge opens" repeated, in one stored meta-block.
  private static byte[] brotli(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    int length = bytes.length - 1;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // Window of 16 bits (0), not the last block (0), four nibbles of length (00), stored (1).
    int header = length << 4 | 1 << 20;
    out.write(header & 0xFF);
    out.write(header >> 8 & 0xFF);
    out.write(header >> 16 & 0xFF);
    out.writeBytes(bytes);
    out.write(3);
    return out.toByteArray();
  }

  @Test
  void compressedDocumentsArriveUnpacked() throws Exception {
    byte[] text = "Bridge opens".getBytes(UTF_8);
    assertThat(post("gzip", packed(text, GZIPOutputStream::new)).statusCode()).isEqualTo(202);
    assertThat(post("X-GZIP", packed(text, GZIPOutputStream::new)).statusCode()).isEqualTo(202);
    assertThat(post("deflate", packed(text, DeflaterOutputStream::new)).statusCode())
        .isEqualTo(202);
    assertThat(post("deflate", packed(text, CompressedBodyTest::raw)).statusCode()).isEqualTo(202);
    assertThat(post("br", brotli("Bridge opens")).statusCode()).isEqualTo(202);
    assertThat(post("identity", text).statusCode()).isEqualTo(202);
    assertThat(edge.events()).extracting(HttpEdge::text).hasSize(6).containsOnly("Bridge opens");
  }

  @Test
  void bombsEndAtTheLimitOfUnpackedBytes() throws Exception {
    byte[] zeros = new byte[600 * MIB];
    byte[] bomb = packed(zeros, GZIPOutputStream::new);
    assertThat(bomb.length).isLessThan(MIB);
    assertProblem(post("gzip", bomb), 413);
    assertProblem(post("deflate", packed(zeros, DeflaterOutputStream::new)), 413);
    assertThat(edge.events()).isEmpty();
  }

  @Test
  void brotliBombsEndThereToo() throws Exception {
    // A block of a literal and copies of it, many times over: 16 MiB out of a few bytes.
    byte[] bomb = HexFormat.of().parseHex("5bffffff3f0080aa02000000ff03");
    assertThat(post("br", bomb).statusCode()).isIn(400, 413);
    assertThat(edge.events()).isEmpty();
  }

  @Test
  void unknownEncodingsAreToldWhichThereAre() throws Exception {
    HttpResponse<String> answer = post("zstd", new byte[] {1, 2, 3});
    assertProblem(answer, 415);
    assertThat(answer.headers().firstValue("Accept-Encoding")).hasValue("gzip, deflate, br");
    assertProblem(post("gzip, br", new byte[] {1, 2, 3}), 415);
  }

  @Test
  void brokenAndCutOffBodiesAreRefused() throws Exception {
    byte[] text = "Bridge opens ".repeat(1000).getBytes(UTF_8);
    byte[] gzip = packed(text, GZIPOutputStream::new);
    byte[] deflate = packed(text, DeflaterOutputStream::new);
    for (int length : new int[] {1, 5, 12, gzip.length / 2, gzip.length - 1}) {
      assertProblem(post("gzip", Arrays.copyOf(gzip, length)), 400);
    }
    assertProblem(post("deflate", Arrays.copyOf(deflate, deflate.length / 2)), 400);
    assertProblem(post("br", "not brotli at all".getBytes(UTF_8)), 400);
    assertProblem(post("br", Arrays.copyOf(brotli("Bridge opens"), 6)), 400);
    byte[] changed = gzip.clone();
    changed[gzip.length - 6] ^= 0x55;
    assertProblem(post("gzip", changed), 400);
    assertThat(edge.events()).isEmpty();
  }
}
