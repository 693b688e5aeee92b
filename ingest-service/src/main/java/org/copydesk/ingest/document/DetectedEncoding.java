package org.copydesk.ingest.document;

import com.ibm.icu.text.CharsetDetector;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The encoding that the statistics of bytes make likely, by ICU's detector. Few bytes outside
/// ASCII tell little: the language that the document states then weighs more than the statistics.
final class DetectedEncoding {
  private static final int LOOKED_AT = 65_536;
  private static final int SURE = 35;
  private static final int LIKELY = 15;
  private static final int TELLING_BYTES = 12;

  /// Encodings of the ISO that in practice are their extensions by Microsoft.
  private static final Map<String, String> MEANT =
      Map.of(
          "ISO-8859-7", "windows-1253",
          "ISO-8859-8", "windows-1255",
          "ISO-8859-8-I", "windows-1255");

  private static final Map<String, List<String>> OF_LANGUAGE =
      Map.ofEntries(
          Map.entry("ru", List.of("windows-1251", "KOI8-R", "ISO-8859-5", "IBM866")),
          Map.entry("uk", List.of("windows-1251", "KOI8-U", "KOI8-R")),
          Map.entry("be", List.of("windows-1251")),
          Map.entry("bg", List.of("windows-1251")),
          Map.entry("sr", List.of("windows-1250", "windows-1251")),
          Map.entry("pl", List.of("windows-1250", "ISO-8859-2")),
          Map.entry("cs", List.of("windows-1250", "ISO-8859-2")),
          Map.entry("sk", List.of("windows-1250", "ISO-8859-2")),
          Map.entry("hu", List.of("windows-1250", "ISO-8859-2")),
          Map.entry("ro", List.of("windows-1250", "ISO-8859-2")),
          Map.entry("hr", List.of("windows-1250", "ISO-8859-2")),
          Map.entry("sl", List.of("windows-1250", "ISO-8859-2")),
          Map.entry("el", List.of("windows-1253", "ISO-8859-7")),
          Map.entry("tr", List.of("windows-1254")),
          Map.entry("he", List.of("windows-1255", "ISO-8859-8")),
          Map.entry("ar", List.of("windows-1256", "ISO-8859-6")),
          Map.entry("fa", List.of("windows-1256")),
          Map.entry("ja", List.of("windows-31j", "EUC-JP", "ISO-2022-JP")),
          Map.entry("ko", List.of("x-windows-949")),
          Map.entry("zh", List.of("GB18030", "Big5-HKSCS")));

  private DetectedEncoding() {}

  /// The likely encoding.
  ///
  /// @param language the language that the document states
  /// @return absent where nothing is likely enough
  static Optional<Charset> of(byte[] bytes, Optional<String> language) {
    byte[] start = bytes.length <= LOOKED_AT ? bytes : Arrays.copyOf(bytes, LOOKED_AT);
    List<String> fitting = language.map(OF_LANGUAGE::get).orElse(List.of());
    List<Found> found = found(start);
    Optional<Found> best = found.stream().findFirst();
    Optional<Found> fits =
        found.stream().filter(match -> fitting.contains(match.charset.name())).findFirst();
    if (fits.isPresent()) {
      return fits.map(Found::charset);
    }
    int least = tellingBytes(start) >= TELLING_BYTES ? LIKELY : SURE;
    Optional<Charset> usual = fitting.stream().findFirst().map(Charset::forName);
    return best.filter(match -> match.confidence >= (usual.isPresent() ? SURE : least))
        .map(Found::charset)
        .or(() -> usual);
  }

  private record Found(Charset charset, int confidence) {}

  private static List<Found> found(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    return Arrays.stream(detector.setText(bytes).detectAll())
        .filter(match -> !match.getName().startsWith("UTF-") && !match.getName().startsWith("IBM4"))
        .flatMap(match ->
            DeclaredEncoding.named(MEANT.getOrDefault(match.getName(), match.getName())).stream()
                .map(charset -> new Found(charset, match.getConfidence())))
        .toList();
  }

  private static long tellingBytes(byte[] bytes) {
    long telling = 0;
    for (byte octet : bytes) {
      telling += octet < 0 ? 1 : 0;
    }
    return telling;
  }
}
