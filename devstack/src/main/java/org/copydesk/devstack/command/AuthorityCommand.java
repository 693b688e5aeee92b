package org.copydesk.devstack.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.copydesk.devstack.authority.ConceptWriter;
import org.copydesk.devstack.authority.Import;
import org.copydesk.devstack.authority.PublicFile;
import org.copydesk.news.Concept;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Imports public authority files.
@Command(
    name = "authority",
    description = "Import people, places, organisations and topics from public files.",
    mixinStandardHelpOptions = true)
public final class AuthorityCommand {
  @Command(
      name = "import",
      description = {
        "Read files as their publishers write them (plain, .gz, .zip, or - for standard input) and write their concepts to news.concept.v1.",
        "Imported concepts may be meant where a text has one of their names; context decides. The newsroom's own word (--own, ./copydesk concept put) always wins. The same file may be imported again: its concepts replace each other."
      },
      mixinStandardHelpOptions = true)
  int importFiles(
      @Mixin ClusterOptions options,
      @Option(
              names = "--from",
              required = true,
              paramLabel = "KIND",
              description = "What the files are: ${COMPLETION-CANDIDATES}.")
          PublicFile from,
      @Option(
              names = "--own",
              description =
                  "Take the concepts for the newsroom's own word: each of their names means them wherever it stands.")
          boolean own,
      @Option(names = "--dry-run", description = "Read and count only; write nothing.")
          boolean dryRun,
      @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files.") List<Path> files)
      throws IOException {
    if (dryRun) {
      return report(new Import(from, own, AuthorityCommand::drop, System.err), from, files);
    }
    try (ConceptWriter writer = new ConceptWriter(options.cluster())) {
      int code = report(new Import(from, own, writer::write, System.err), from, files);
      writer.flush();
      return code;
    }
  }

  private static void drop(Concept concept) {
    // read to see whether it can be
  }

  private static int report(Import reading, PublicFile from, List<Path> files) throws IOException {
    int taken;
    try {
      taken = reading.read(files);
    } catch (IOException e) {
      System.err.println(
          "the files could not be read to their end as %s: %s"
              .formatted(from.name().toLowerCase(Locale.ROOT), e.getMessage()));
      return ExitCodes.FAILED;
    } finally {
      reading.report().forEach(System.out::println);
    }
    return taken > 0 && reading.refused() == 0 ? ExitCodes.OK : ExitCodes.FAILED;
  }
}
