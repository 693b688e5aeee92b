package org.copydesk.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ContentEncodingTest {
  private static final int LIMIT = 100_000;
  private static final String NEWS = "<rss><channel><title>Harbour News</title></channel></rss>";

  /// `Harbour News, Harbour News, Harbour News` as brotli, quality 11.
  private static final byte[] BROTLI =
      Base64.getDecoder().decode("GycA+I1Utb8GcSq7UyxzVQg99QBCEop2AA==");

  /// 200 MiB of zeros as brotli.
  private static final byte[] BROTLI_BOMB =
      Base64.getDecoder()
          .decode(
              "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIg"
                  + "DgsAdO//+P//B/8EQBwWAOje//H//w/+CYA4LADQvf/j//8f/BMAcVgAoHv/x///P/gnAOKwAED3/o//"
                  + "/3/wTwDEYQGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//+P//B/8EQBwW"
                  + "AOje//H//w/+CYA4LADQvf/j//8f/BMAcVgAoHv/x///P/gnAOKwAED3/o///3/wTwDEYQGA7v0f////"
                  + "4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//+P//B/8EQBwWAOje//H//w/+CYA4LADQ"
                  + "vf/j//8f/BMAcVgAoHv/l///f/gnAOKwAED3/g8=");

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION, raw))) {
      deflater.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static ContentEncoding.Decoded decode(byte[] bytes, String encoding) throws IOException {
    return ContentEncoding.decode(bytes, Optional.of(encoding), LIMIT);
  }

  private static String text(ContentEncoding.Decoded decoded) {
    return new String(decoded.bytes(), UTF_8);
  }

  @Test
  void gzipAndBothKindsOfDeflateAreRead() throws Exception {
    byte[] news = NEWS.getBytes(UTF_8);
    assertThat(text(decode(gzip(news), "gzip"))).isEqualTo(NEWS);
    assertThat(text(decode(gzip(news), "X-GZip"))).isEqualTo(NEWS);
    assertThat(text(decode(deflate(news, false), "deflate"))).isEqualTo(NEWS);
    assertThat(text(decode(deflate(news, true), "deflate"))).isEqualTo(NEWS);
    assertThat(text(decode(gzip(deflate(news, false)), "deflate, gzip"))).isEqualTo(NEWS);
  }

  @Test
  void brotliIsRead() throws Exception {
    assertThat(text(decode(BROTLI, "br"))).isEqualTo("Harbour News, Harbour News, Harbour News");
  }

  @Test
  void severalGzipMembersAreOneDocument() throws Exception {
    byte[] both = join(gzip("<rss>".getBytes(UTF_8)), gzip("</rss>".getBytes(UTF_8)));
    assertThat(text(decode(both, "gzip"))).isEqualTo("<rss></rss>");
  }

  @Test
  void encodingThatIsNotThereIsNotUndone() throws Exception {
    byte[] plain = NEWS.getBytes(UTF_8);
    for (String lie : new String[] {"gzip", "deflate", "br"}) {
      assertThat(text(decode(plain, lie))).as(lie).isEqualTo(NEWS);
    }
  }

  @Test
  void encodingThatNobodySpokeOfIsUndone() throws Exception {
    ContentEncoding.Decoded decoded =
        ContentEncoding.decode(gzip(NEWS.getBytes(UTF_8)), Optional.empty(), LIMIT);
    assertThat(text(decoded)).isEqualTo(NEWS);
  }

  @Test
  void whatIsCutShortGivesItsBeginningAndSaysSo() throws Exception {
    String longer =
        NEWS + " ".repeat(500) + java.util.stream.IntStream.range(0, 2000).boxed().toList();
    byte[] whole = gzip(longer.getBytes(UTF_8));
    ContentEncoding.Decoded decoded = decode(Arrays.copyOf(whole, whole.length / 2), "gzip");
    assertThat(longer).startsWith(text(decoded));
    assertThat(decoded.bytes()).isNotEmpty();
    assertThat(decoded.problem()).hasValueSatisfying(p -> assertThat(p).contains("gzip"));
  }

  @Test
  void bombStopsAtTheLimit() throws Exception {
    byte[] zeros = new byte[200 * 1024 * 1024];
    for (byte[] bomb : new byte[][] {gzip(zeros), gzip(gzip(zeros))}) {
      assertThatThrownBy(() -> decode(bomb, "gzip, gzip"))
          .isInstanceOf(ContentEncoding.TooLarge.class);
    }
    assertThatThrownBy(() -> decode(BROTLI_BOMB, "br"))
        .isInstanceOf(ContentEncoding.TooLarge.class);
    byte[] deflated = deflate(zeros, true);
    assertThatThrownBy(() -> decode(deflated, "deflate"))
        .isInstanceOf(ContentEncoding.TooLarge.class);
  }

  @Test
  void garbageAndUnknownEncodingsAreSaidToBeUnreadable() {
    byte[] garbage = {(byte) 0xFF, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    assertThatThrownBy(() -> decode(garbage, "br")).isInstanceOf(ContentEncoding.Unreadable.class);
    assertThatThrownBy(() -> decode(garbage, "zstd"))
        .isInstanceOf(ContentEncoding.Unreadable.class)
        .hasMessageContaining("zstd");
    assertThatThrownBy(() -> decode(garbage, "br,br,br,br"))
        .isInstanceOf(ContentEncoding.Unreadable.class);
  }
}
