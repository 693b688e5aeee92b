package org.copydesk.devstack.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.message.BinaryMessageDecoder;
import org.copydesk.devstack.authority.Import;
import org.copydesk.devstack.authority.PublicFile;
import org.copydesk.enrich.Enricher;
import org.copydesk.enrich.concept.ConceptIndex;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.Concept;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options of commands that annotate without Kafka: which annotators run, and which public
/// files the newsroom would have imported.
public final class AnnotatingOptions {
  @Option(
      names = "--authority",
      paramLabel = "FILE",
      description = "A file to link with, as ./copydesk authority import reads it; several times.")
  private List<Path> files = List.of();

  @Option(
      names = "--authority-kind",
      paramLabel = "KIND",
      defaultValue = "copydesk",
      description = "What these files are: ${COMPLETION-CANDIDATES} (default: copydesk).")
  private PublicFile kind = PublicFile.COPYDESK;

  @Option(
      names = "--annotators",
      paramLabel = "NAMES",
      defaultValue = Enricher.STANDARD_ANNOTATORS,
      description = "The annotators to run, in order (default: ${DEFAULT-VALUE}).")
  private String annotators = Enricher.STANDARD_ANNOTATORS;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /// Loads the annotators.
  public Enricher enricher() {
    try {
      return Enricher.of(annotators);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--annotators: " + e.getMessage());
    }
  }

  /// Reads the files.
  public ConceptLookup concepts() throws IOException {
    if (files.isEmpty()) {
      return ConceptLookup.none();
    }
    Map<String, byte[]> store = new HashMap<>();
    ConceptIndex index = new ConceptIndex();
    index.readFrom(id -> decoded(store.get(id)));
    Import reading =
        new Import(
            kind,
            false,
            concept -> {
              Concept before = decoded(store.put(concept.getId(), encoded(concept)));
              index.change(before, concept);
            },
            System.err);
    reading.read(files);
    reading.report().forEach(System.err::println);
    return index;
  }

  private static byte[] encoded(Concept concept) {
    try {
      ByteBuffer bytes = concept.toByteBuffer();
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      return copy;
    } catch (IOException e) {
      throw new IllegalStateException("a concept that was just read can be written", e);
    }
  }

  private static @Nullable Concept decoded(byte @Nullable [] bytes) {
    try {
      return bytes == null ? null : DECODER.decode(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("a concept that was just written can be read", e);
    }
  }

  private static final BinaryMessageDecoder<Concept> DECODER = Concept.getDecoder();
}
