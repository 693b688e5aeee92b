package org.copydesk.devstack.eval;

import picocli.CommandLine.Command;

/// Measures against references.
@Command(
    name = "eval",
    description = "Measure how well documents are read, against references.",
    subcommands = EvalExtractionCommand.class,
    mixinStandardHelpOptions = true)
public final class EvalCommand {}
