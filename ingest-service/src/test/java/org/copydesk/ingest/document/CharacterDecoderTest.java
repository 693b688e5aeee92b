package org.copydesk.ingest.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.CpuBound.assertWithin;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterDecoderTest {
  private static final String FRENCH =
      "À Lume, la pluie est tombée lundi, après onze mois de sécheresse. Les élèves étaient émus.";
  private static final String RUSSIAN =
      "В Новой Гавани прошёл дождь, первый за одиннадцать месяцев. Люди вышли на улицу.";

  private static String decode(byte[] bytes) {
    return CharacterDecoder.decode(bytes, Optional.empty()).text();
  }

  private static CharacterDecoder.Decoded decode(byte[] bytes, String declared) {
    return CharacterDecoder.decode(bytes, Optional.of(declared));
  }

  private static byte[] bytes(int... octets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int octet : octets) {
      out.write(octet);
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1251 | В порту прошёл дождь, первый за одиннадцать месяцев. Люди вышли на улицу.",
        "KOI8-R | В порту прошёл дождь, первый за одиннадцать месяцев. Люди вышли на улицу.",
        "ISO-8859-5 | В порту прошёл дождь, первый за одиннадцать месяцев. Люди вышли на улицу.",
        "windows-1250 | V přístavu v pondělí poprvé po jedenácti měsících pršelo, lidé vyšli ven.",
        "ISO-8859-2 | W porcie spadł deszcz, pierwszy od jedenastu miesięcy. Ludzie wyszli, żeby go"
            + " poczuć.",
        "windows-1252 | À Lume, la pluie est tombée lundi, après onze mois de sécheresse.",
        "windows-1252 | “It’s raining,” said the owner of the café. “At last,” said her naïve neighbour.",
        "windows-1253 | Στο λιμάνι έβρεξε τη Δευτέρα για πρώτη φορά μετά από έντεκα μήνες.",
        "windows-1254 | Limanda pazartesi günü on bir ay sonra ilk kez yağmur yağdı, insanlar çıktı.",
        "windows-1255 | ביום שני ירד גשם בעיר הנמל בפעם הראשונה זה אחד עשר חודשים.",
        "windows-1256 | هطلت الأمطار على المدينة يوم الاثنين للمرة الأولى منذ أحد عشر شهرا.",
        "Shift_JIS | 港町で月曜日、十一か月ぶりに雨が降り、人々は通りに出て喜んだ。",
        "EUC-JP | 港町で月曜日、十一か月ぶりに雨が降り、人々は通りに出て喜んだ。",
        "GBK | 港口城市周一下了十一个月来的第一场雨，人们走上街头。",
        "Big5 | 港口城市週一下了十一個月來的第一場雨，人們走上街頭。",
        "EUC-KR | 항구 도시에 월요일 열한 달 만에 비가 내려 사람들이 거리로 나왔다.",
      })
  void undeclaredEncodingIsFoundByTheBytes(String encoding, String text) {
    assertThat(decode(text.getBytes(Charset.forName(encoding)))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, windows-1252",
    "latin1, windows-1252",
    "US-ASCII, windows-1252",
    "iso-8859-9, windows-1254",
    "gb2312, GB18030",
    "gbk, GB18030",
    "shift_jis, windows-31j",
    "x-sjis, windows-31j",
    "ks_c_5601-1987, x-windows-949",
    "'\"utf-8\"; x', UTF-8",
    "win-1251, windows-1251",
    "big5, Big5-HKSCS",
  })
  void labelMeansWhatBrowsersReadItAs(String label, String encoding) {
    assertThat(DeclaredEncoding.named(label)).map(Charset::name).contains(encoding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-7", "IBM037", "Cp1047", "x-IBM930", "nonsense", "", "a b"})
  void encodingThatNoPageIsInIsIgnoredWithAWarning(String label) {
    CharacterDecoder.Decoded decoded = decode("It rained.".getBytes(US_ASCII), label + " ");

    assertThat(decoded.text()).isEqualTo("It rained.");
    assertThat(DeclaredEncoding.named(label)).isEmpty();
  }

  @Test
  void declaredEncodingIsUsedWhereTheBytesBearItOut() {
    assertThat(decode(RUSSIAN.getBytes(Charset.forName("IBM866")), "ibm866").text())
        .isEqualTo(RUSSIAN);
  }

  @Test
  void encodingInsideTheDocumentIsUsedWhereTheServerSaysNothingOrLatin1() {
    String page = "<html><head><meta charset=windows-1251></head><body>" + RUSSIAN;
    byte[] bytes = page.getBytes(Charset.forName("windows-1251"));

    assertThat(decode(bytes)).isEqualTo(page);
    assertThat(decode(bytes, "ISO-8859-1").text()).isEqualTo(page);
  }

  @Test
  void encodingOfAnXmlDeclarationIsUsed() {
    String item = "<?xml version='1.0' encoding='koi8-r'?><p>" + RUSSIAN + "</p>";

    assertThat(decode(item.getBytes(Charset.forName("KOI8-R")))).isEqualTo(item);
  }

  @Test
  void validUtf8IsUtf8WhateverIsDeclared() {
    assertThat(decode(FRENCH.getBytes(UTF_8), "windows-1252").text()).isEqualTo(FRENCH);
    assertThat(decode(FRENCH.getBytes(UTF_8), "utf-16").text()).isEqualTo(FRENCH);
  }

  @Test
  void wideEncodingDeclaredOfNarrowBytesIsIgnored() {
    byte[] page = "<?xml version=\"1.0\" encoding=\"utf-16\"?><p>It rained.</p>".getBytes(US_ASCII);

    CharacterDecoder.Decoded decoded = CharacterDecoder.decode(page, Optional.empty());

    assertThat(decoded.charset()).isEqualTo("UTF-8");
    assertThat(decoded.text()).contains("It rained.");
  }

  @Test
  void latin1DeclaredOfCyrillicBytesIsOverruledWithAWarning() {
    CharacterDecoder.Decoded decoded =
        decode(RUSSIAN.getBytes(Charset.forName("windows-1251")), "ISO-8859-1");

    assertThat(decoded.text()).isEqualTo(RUSSIAN);
    assertThat(decoded.warnings()).anyMatch(warning -> warning.contains("does not fit"));
  }

  @Test
  void utf8DeclaredOfWesternBytesIsReadAsWhatItIs() {
    CharacterDecoder.Decoded decoded =
        decode(FRENCH.getBytes(Charset.forName("windows-1252")), "utf-8");

    assertThat(decoded.text()).isEqualTo(FRENCH);
    assertThat(decoded.warnings()).isNotEmpty();
  }

  @Test
  void oneBrokenByteDoesNotTurnALongTextIntoMojibake() {
    byte[] broken = joined(FRENCH.repeat(3).getBytes(UTF_8), bytes(0xE9), FRENCH.getBytes(UTF_8));

    CharacterDecoder.Decoded decoded = CharacterDecoder.decode(broken, Optional.empty());

    assertThat(decoded.text()).isEqualTo(FRENCH.repeat(3) + "\uFFFD" + FRENCH);
    assertThat(decoded.warnings()).singleElement().asString().contains("1 bytes");
  }

  @Test
  void textCutInsideACharacterIsUtf8() {
    byte[] whole = RUSSIAN.getBytes(UTF_8);
    byte[] cut = java.util.Arrays.copyOf(whole, 61);

    assertThat(decode(cut)).startsWith("В Новой Гавани прошёл").endsWith("\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-8"})
  void byteOrderMarkDecidesAndDisappears(String encoding) {
    byte[] marked = ("\uFEFF" + RUSSIAN).getBytes(Charset.forName(encoding));

    assertThat(decode(marked, "windows-1251").text()).isEqualTo(RUSSIAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void wideTextWithoutAMarkIsRecognized(String encoding) {
    String page = "<?xml version=\"1.0\"?><p>It rained in the port of Lume.</p>";

    assertThat(decode(page.getBytes(Charset.forName(encoding)))).isEqualTo(page);
  }

  @Test
  void windowsQuotesInLatin1AreQuotes() {
    assertThat(
            decode(bytes(0x93, 'R', 'a', 'i', 'n', 0x94, ' ', 0x97, ' ', 'y', 'e', 's'), "latin1")
                .text())
        .isEqualTo("“Rain” — yes");
  }

  @Test
  void languageOfThePageHelpsWhereBytesAreFew() {
    String page = "<html lang=\"ru\"><body>Дождь";

    assertThat(decode(page.getBytes(Charset.forName("windows-1251")))).isEqualTo(page);
  }

  @Test
  void anyBytesAreDecodedInBoundedTime() {
    byte[] junk = new byte[5 * 1024 * 1024];
    new Random(7).nextBytes(junk);

    assertWithin(
        Duration.ofSeconds(3),
        () -> assertThat(decode(joined("x".getBytes(ISO_8859_1), junk), "gbk").text()).isNotNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252"})
  void whatWasEncodedTwiceIsDecodedTwiceAndSaysSo(String takenFor) {
    String text = "“It’s raining,” said the owner of the café – for €3 a cup. 東京も雨。";
    StringBuilder taken = new StringBuilder();
    for (byte octet : text.getBytes(UTF_8)) {
      String letter = new String(bytes(octet), Charset.forName(takenFor));
      taken.append(letter.equals("\uFFFD") ? (char) (octet & 0xFF) : letter);
    }
    byte[] twice = taken.toString().getBytes(UTF_8);

    CharacterDecoder.Decoded decoded = decode(twice, "utf-8");

    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.warnings())
        .containsExactly("the text was encoded as UTF-8 twice; the second time was undone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Editors call it mojibake: “it’s” turns into “itâ€™s”, “é” into “Ã©”, and nobody “knows” why.",
        "NÃO HÁ VAGAS, diz o cartaz. Â 1ª fila já não existe.",
        FRENCH
      })
  void lettersThatAreMeantAreKept(String text) {
    assertThat(decode(text.getBytes(UTF_8))).isEqualTo(text);
  }
}
