package org.copydesk.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decodes bytes by a ladder: a byte order mark decides; then strict UTF-8; then UTF-8 with a few
/// broken bytes (what was encoded twice is decoded twice); then the declared encoding, if the bytes
/// bear it out; then the encoding that statistics find; then windows-1252. Encoding labels mean
/// what the WHATWG Encoding Standard says they mean.
final class CharacterDecoder {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final double TOO_MANY_ACCENTS = 0.4;
  private static final int ENOUGH_LETTERS = 20;

  /// Decoded text.
  ///
  /// @param charset the encoding that was used
  /// @param warnings what a person might want to check
  record Decoded(String text, String charset, List<String> warnings) {}

  private final byte[] bytes;
  private final List<String> warnings = new ArrayList<>();

  private CharacterDecoder(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Decodes a document.
  ///
  /// @param declared the encoding that its envelope states, such as the charset of a Content-Type
  static Decoded decode(byte[] bytes, Optional<String> declared) {
    return new CharacterDecoder(bytes).decode(declared);
  }

  private Decoded decode(Optional<String> declared) {
    Optional<Charset> wide = WideEncoding.of(bytes);
    if (wide.isPresent()) {
      return marked(wide.get());
    }
    Optional<Charset> stated = stated(declared);
    boolean shifts = stated.filter(charset -> charset.name().equals("ISO-2022-JP")).isPresent();
    Optional<String> utf8 = shifts && holds((byte) 0x1B) ? Optional.empty() : strictUtf8();
    if (utf8.isPresent()) {
      String text = utf8.get();
      return decoded(once(text.startsWith("\uFEFF") ? text.substring(1) : text), UTF_8);
    }
    Utf8Evidence evidence = Utf8Evidence.of(bytes);
    if (!shifts && evidence.isUtf8WithMistakes(stated.filter(UTF_8::equals).isPresent())) {
      warnings.add(
          "the text is UTF-8 but for %d bytes (the first at byte %d), which were replaced"
              .formatted(evidence.invalid(), evidence.firstInvalid()));
      return decoded(new String(bytes, UTF_8), UTF_8);
    }
    return stated
        .filter(charset -> !charset.equals(UTF_8))
        .flatMap(this::borneOut)
        .orElseGet(() -> detected(evidence));
  }

  private String once(String text) {
    return DoubleEncoding.undone(text)
        .map(undone -> {
          warnings.add("the text was encoded as UTF-8 twice; the second time was undone");
          return undone;
        })
        .orElse(text);
  }

  private Decoded marked(Charset charset) {
    String text = new String(bytes, charset);
    return decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, charset);
  }

  /// The encoding that the envelope states, else the document itself. Servers that say ISO-8859-1
  /// of all they send are overruled by a document that says otherwise.
  private Optional<Charset> stated(Optional<String> declared) {
    Optional<Charset> outside =
        declared.filter(label -> !label.isBlank()).flatMap(label -> named(label));
    Optional<Charset> inside = DeclaredEncoding.inside(bytes).flatMap(label -> named(label));
    return outside.filter(charset -> inside.isEmpty() || !charset.equals(WESTERN)).or(() -> inside);
  }

  private Optional<Charset> named(String label) {
    Optional<Charset> charset = DeclaredEncoding.named(label);
    if (charset.isEmpty()) {
      warnings.add("the declared encoding \"%s\" is unknown and was ignored".formatted(label));
    } else if (WideEncoding.isWide(charset.get())) {
      warnings.add(
          "the declared encoding \"%s\" was ignored: the bytes are not in it".formatted(label));
      return Optional.empty();
    }
    return charset;
  }

  /// The text in the declared encoding, unless it shows that the declaration is wrong: bytes that
  /// the encoding does not have, or Western letters of which half have accents.
  private Optional<Decoded> borneOut(Charset charset) {
    Optional<String> text = strict(charset);
    boolean western = charset.equals(WESTERN);
    if (western && accents(new String(bytes, charset)) > TOO_MANY_ACCENTS) {
      return detector()
          .filter(found -> !found.equals(WESTERN))
          .map(found -> {
            warnings.add(
                "the declared encoding %s does not fit the text, which was read as %s"
                    .formatted(charset.name(), found.name()));
            return decoded(new String(bytes, found), found);
          })
          .or(() -> Optional.of(decoded(new String(bytes, charset), charset)));
    }
    if (text.isPresent() || charset.newEncoder().maxBytesPerChar() < 2) {
      return Optional.of(decoded(text.orElseGet(() -> new String(bytes, charset)), charset));
    }
    String replaced = new String(bytes, charset);
    long broken = replaced.chars().filter(c -> c == '\uFFFD').count();
    if (broken * 50 > replaced.length()) {
      warnings.add(
          "the declared encoding %s was ignored: the bytes are not in it"
              .formatted(charset.name()));
      return Optional.empty();
    }
    warnings.add("%d bytes are not %s and were replaced".formatted(broken, charset.name()));
    return Optional.of(decoded(replaced, charset));
  }

  private Optional<Charset> detector() {
    return DetectedEncoding.of(bytes, DeclaredEncoding.language(bytes));
  }

  private Decoded detected(Utf8Evidence evidence) {
    Charset charset = detector().orElse(WESTERN);
    warnings.add(
        "the text is not valid UTF-8 (byte %d) and declares no encoding that fits; it was read as %s"
            .formatted(evidence.firstInvalid(), charset.name()));
    return decoded(new String(bytes, charset), charset);
  }

  private static double accents(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    long accented = text.chars().filter(c -> c > 0x7F && Character.isLetter(c)).count();
    return letters < ENOUGH_LETTERS ? 0 : (double) accented / letters;
  }

  /// Strict UTF-8. Bytes that are none leave replacement characters, which few texts hold by
  /// themselves, and to look for them costs much less than to decode strictly.
  private Optional<String> strictUtf8() {
    String text = new String(bytes, UTF_8);
    return text.indexOf('\uFFFD') < 0 ? Optional.of(text) : strict(UTF_8);
  }

  private Optional<String> strict(Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private boolean holds(byte wanted) {
    for (byte octet : bytes) {
      if (octet == wanted) {
        return true;
      }
    }
    return false;
  }

  private Decoded decoded(String text, Charset charset) {
    return new Decoded(text, charset.name(), warnings);
  }
}
