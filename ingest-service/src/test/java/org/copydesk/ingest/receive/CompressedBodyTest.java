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

  /// A text in one stored meta-block.
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
  void brotliWithCopiesIsUnpacked() throws Exception {
    byte[] packed = HexFormat.of().parseHex("1b400020a4415c90e6b4208414628eb48c4ebd47f6103a2d01");
    assertThat(post("br", packed).statusCode()).isEqualTo(202);
    assertThat(HttpEdge.text(edge.event()))
        .isEqualTo("Harbour bridge opens. Harbour bridge opens. Harbour bridge opens.");
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
    assertProblem(post("gzip", bomb(GZIPOutputStream::new)), 413);
    assertProblem(post("deflate", bomb(DeflaterOutputStream::new)), 413);
    // 64 MiB of one letter in 106 bytes.
    byte[] brotli =
        HexFormat.of()
            .parseHex(
                "cbffff3ff825f0e2b14020f7fe8fffff7ff04b00c4611180eefd1fffffffe0970088c302"
                    + "00ddfb3ffeffffc12f0110870500baf77ffcffff835f02200e0b0074effff8ffff07bf04"
                    + "401c1600e8defff1ffff0f7e0980382c00d0bdffcbffff3ffc1200715800a07bff07");
    assertProblem(post("br", brotli), 413);
    assertThat(edge.events()).isEmpty();
  }

  private static byte[] bomb(Packing packing) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packing.around(packed)) {
      byte[] zeros = new byte[MIB];
      for (int i = 0; i < 200; i++) {
        out.write(zeros);
      }
    }
    assertThat(packed.size()).isLessThan(MIB);
    return packed.toByteArray();
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
