package org.copydesk.ingest.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decodes bytes: a byte order mark decides; else strict UTF-8; else the declared encoding; else
/// windows-1252, which ISO-8859-1 means in practice (WHATWG Encoding Standard).
final class CharacterDecoder {
  private static final Pattern DECLARED_INSIDE =
      Pattern.compile(
          "(?i)^\\s*<\\?xml[^>]{1,200}\\sencoding\\s*=\\s*[\"']([\\w:.-]+)"
              + "|<meta[^>]{1,200}charset\\s*=\\s*[\"']?([\\w:.-]+)");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /// Decoded text.
  ///
  /// @param charset the encoding that was used
  /// @param warnings what a person might want to check
  record Decoded(String text, String charset, List<String> warnings) {}

  private CharacterDecoder() {}

  static Decoded decode(byte[] bytes, Optional<String> declared) {
    List<String> warnings = new ArrayList<>();
    Optional<Charset> stated =
        declared.or(() -> declaredInside(bytes)).flatMap(name -> named(name, warnings));
    Optional<Charset> mark = byteOrderMark(bytes);
    if (mark.isPresent()) {
      String text = new String(bytes, mark.get());
      return new Decoded(
          text.startsWith("\uFEFF") ? text.substring(1) : text, mark.get().name(), warnings);
    }
    if (stated.filter(CharacterDecoder::isWide).isPresent()) {
      return new Decoded(new String(bytes, stated.get()), stated.get().name(), warnings);
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new Decoded(text, "UTF-8", warnings);
    } catch (CharacterCodingException _) {
      return otherwise(bytes, stated, warnings);
    }
  }

  private static Decoded otherwise(byte[] bytes, Optional<Charset> stated, List<String> warnings) {
    Charset charset = stated.filter(known -> !known.equals(StandardCharsets.UTF_8)).orElse(WINDOWS);
    if (stated.isEmpty() || stated.get().equals(StandardCharsets.UTF_8)) {
      warnings.add(
          "the text is not valid UTF-8 (byte %d) and declares no other encoding; it was read as windows-1252"
              .formatted(firstInvalid(bytes)));
    }
    return new Decoded(new String(bytes, charset), charset.name(), warnings);
  }

  /// The encoding that an HTML or XML document names in its first bytes.
  private static Optional<String> declaredInside(byte[] bytes) {
    int length = Math.min(bytes.length, 4096);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED_INSIDE.matcher(start);
    return matcher.find()
        ? Optional.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
        : Optional.empty();
  }

  private static int firstInvalid(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .decode(in, java.nio.CharBuffer.allocate(bytes.length + 1), true);
    return in.position();
  }

  private static Optional<Charset> byteOrderMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return startsWith(bytes, 0xFF, 0xFE)
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  private static Optional<Charset> named(String name, List<String> warnings) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    if (plain.equals("iso-8859-1") || plain.equals("latin1") || plain.equals("us-ascii")) {
      return Optional.of(WINDOWS);
    }
    try {
      return Optional.of(Charset.forName(plain));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      warnings.add("the declared encoding \"%s\" is unknown and was ignored".formatted(name));
      return Optional.empty();
    }
  }
}
