package org.copydesk.devstack.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.devstack.audit.AuditCommand;
import org.copydesk.devstack.audit.AuditText;
import org.copydesk.devstack.command.ExitCodes;
import org.copydesk.devstack.process.DataFolder;
import org.copydesk.devstack.process.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Breaks a stack of its own on purpose, and has it audited.
@Command(
    name = "chaos",
    description =
        "Run a stack of its own under load, break it by a seeded plan (processes, lines, registry, disk, poison, floods), and audit what it made of it.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every promise was kept",
      "3:at least one was not, or the machine does not let it run; what was written stays in --data"
    })
public final class ChaosCommand implements Callable<Integer> {
  private static final int PORTS_AWAY = 4000;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description =
          "How long faults befall the stack (default: ${DEFAULT-VALUE}); below 3, not every kind of them does.")
  private double minutes = 3;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Gives plan and load (default: by the clock).")
  private Optional<Long> seed = Optional.empty();

  @Option(names = "--keep", description = "Keep the data folder; it is kept after findings anyway.")
  private boolean keep;

  @Option(
      names = "--set",
      paramLabel = "COPYDESK_NAME=VALUE",
      description = "A setting of the services, to see what it breaks.")
  private Map<String, String> settings = Map.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where its stack keeps its data (default: a new folder).")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      description = "Added to every port of its stack (default: ${DEFAULT-VALUE}).")
  private int portOffset = PORTS_AWAY;

  @Override
  public Integer call() throws IOException {
    long chosen = seed.orElseGet(() -> Instant.now().getEpochSecond());
    Path folder = data.isPresent() ? data.get() : Files.createTempDirectory("copydesk-chaos");
    Plan plan = Plan.of(chosen, Duration.ofMillis((long) (minutes * 60_000)));
    System.out.printf("seed %d, %.1f minutes, data in %s%n", chosen, minutes, folder);
    plan.incidents().forEach(System.out::println);
    ChaosRun.Result result = run(plan, folder);
    System.out.printf("%d events sent, %d not taken by HTTP.%n", result.events(), result.refused());
    AuditText.of(result.audit(), Instant.MAX).forEach(System.out::println);
    boolean kept = result.audit().findings().isEmpty();
    if (kept && !keep) {
      DataFolder.delete(folder);
    } else {
      System.out.printf("The data are kept in %s.%n", folder);
    }
    System.out.printf("seed %d: %s%n", chosen, kept ? "every promise was kept" : "FINDINGS");
    return kept ? ExitCodes.OK : AuditCommand.FINDINGS;
  }

  private static void say(String line) {
    System.out.println(line);
  }

  private ChaosRun.Result run(Plan plan, Path folder) {
    Path home = Path.of(System.getProperty("copydesk.home", "."));
    try (ShakenStack stack =
        new ShakenStack(home, folder, new Ports(portOffset), settings, ChaosCommand::say)) {
      Thread stop = new Thread(stack::close, "stop-chaos");
      Runtime.getRuntime().addShutdownHook(stop);
      try {
        if (!stack.hasSmallDisk()) {
          System.out.println(
              "A small file system cannot be mounted here (that takes root): no disk will be full.");
        }
        return new ChaosRun(stack, plan, ChaosCommand::say).run();
      } finally {
        Runtime.getRuntime().removeShutdownHook(stop);
      }
    }
  }
}
