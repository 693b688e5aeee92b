package org.copydesk.enrich.duplicate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.Provenance;
import org.copydesk.news.PubStatus;

/// Pairs of texts of our own invention, and signatures of texts.
final class Texts {
  /// Two texts and whether they are near-duplicates.
  record Pair(String name, boolean duplicate, String left, String right) {
    @Override
    public String toString() {
      return name;
    }
  }

  private Texts() {}

  static List<Pair> pairs() {
    try (Stream<Path> files =
        Files.list(Path.of(Objects.requireNonNull(Texts.class.getResource("pairs")).toURI()))) {
      return files.sorted().map(Texts::pair).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Pair pair(Path file) {
    try {
      String name = file.getFileName().toString();
      String[] texts = Files.readString(file, UTF_8).split("\n===\n", 2);
      return new Pair(name, name.startsWith("duplicate-"), texts[0].strip(), texts[1].strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<Signature> signature(String text) {
    return Signature.of(StoryText.of(article(text)));
  }

  static Resemblance resemblance(String left, String right) {
    return signature(left).orElseThrow().resemblance(signature(right).orElseThrow());
  }

  static Article article(String text) {
    return Article.newBuilder()
        .setUri("urn:copydesk:desk:1")
        .setVersion(1)
        .setChange(Change.CREATED)
        .setStatus(PubStatus.USABLE)
        .setSource("desk")
        .setItemId("1")
        .setContentHash("")
        .setHeadline("News")
        .setText(text)
        .setProvenance(
            Provenance.newBuilder().setParser("plain-text").setParserVersion("1").build())
        .build();
  }
}
