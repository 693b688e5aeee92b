package org.copydesk.devstack.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.copydesk.devstack.chaos.Fault.Incident;
import org.copydesk.devstack.process.ServiceProcess;

/// What befalls the stack when. Two lanes run beside each other, so that faults fall together:
/// processes and disks in one, lines, registry, poison and floods in the other. Each lane takes all
/// its kinds in an order of chance before any comes again.
///
/// @param seed gives the plan
/// @param lasts how long the run lasts
/// @param processes the lane of processes and disks
/// @param surroundings the lane of everything else
record Plan(long seed, Duration lasts, List<Incident> processes, List<Incident> surroundings) {
  private static final List<ServiceProcess> SERVICES =
      List.of(ServiceProcess.INGEST, ServiceProcess.ENRICH, ServiceProcess.PUBLISH);

  /// The service whose state lies on the small disk.
  static final ServiceProcess ON_SMALL_DISK = ServiceProcess.PUBLISH;

  private static final int FLOOD = 300;
  private static final int FIRST_MILLIS = 3_000;

  /// The services' session timeout.
  static final int GROUP_WAITS_MILLIS = 10_000;

  private static final int FAR_BEYOND_MILLIS = 20_000;

  static Plan of(long seed, Duration lasts) {
    Random random = new Random(seed);
    return new Plan(
        seed,
        lasts,
        lane(Plan::processes, new Random(random.nextLong()), lasts),
        lane(Plan::surroundings, new Random(random.nextLong()), lasts));
  }

  /// All that is planned, in its order.
  List<Incident> incidents() {
    List<Incident> all = new ArrayList<>(processes);
    all.addAll(surroundings);
    all.sort(Comparator.comparing(Incident::at));
    return all;
  }

  /// The kinds of a lane, for one round.
  private interface Kinds {
    List<Fault> of(Random random);
  }

  private static List<Incident> lane(Kinds kinds, Random random, Duration limit) {
    List<Incident> incidents = new ArrayList<>();
    long millis = (long) FIRST_MILLIS + random.nextInt(FIRST_MILLIS);
    while (true) {
      List<Fault> round = new ArrayList<>(kinds.of(random));
      Collections.shuffle(round, random);
      for (Fault fault : round) {
        long lasts = millis(fault, random);
        if (millis + lasts > limit.toMillis()) {
          return List.copyOf(incidents);
        }
        incidents.add(new Incident(Duration.ofMillis(millis), Duration.ofMillis(lasts), fault));
        millis += lasts + between(fault, random);
      }
    }
  }

  private static List<Fault> processes(Random random) {
    List<Fault> faults = new ArrayList<>();
    SERVICES.forEach(service -> faults.add(new Fault.Kill(service)));
    faults.add(new Fault.Pause(SERVICES.get(random.nextInt(SERVICES.size()))));
    faults.add(new Fault.KillBroker());
    faults.add(new Fault.PauseBroker());
    faults.add(new Fault.RollingRestart());
    faults.add(new Fault.FullDisk(ON_SMALL_DISK));
    return faults;
  }

  private static List<Fault> surroundings(Random random) {
    List<Fault> faults = new ArrayList<>();
    Arrays.stream(Fault.RegistryTrouble.values())
        .forEach(trouble -> faults.add(new Fault.Registry(trouble)));
    Arrays.stream(Fault.LineTrouble.values())
        .forEach(trouble -> faults.add(new Fault.Line(trouble)));
    faults.add(new Fault.Poison());
    faults.add(new Fault.Flood(FLOOD + random.nextInt(FLOOD)));
    return faults;
  }

  private static long millis(Fault fault, Random random) {
    return switch (fault) {
      case Fault.Kill _, Fault.RollingRestart _, Fault.Poison _, Fault.Flood _ -> 0;
      case Fault.KillBroker _ -> between(2_000, 5_000, random);
      case Fault.Pause _ -> pause(between(3_000, 14_000, random));
      case Fault.PauseBroker _ -> between(3_000, 10_000, random);
      case Fault.FullDisk _ -> between(8_000, 12_000, random);
      case Fault.Registry _ -> between(4_000, 10_000, random);
      case Fault.Line _ -> between(3_000, 8_000, random);
    };
  }

  /// Either within the time that a group waits for a member, or far beyond it: then it is given up,
  /// its transaction is aborted, and it has to begin anew when it wakes.
  private static long pause(long millis) {
    return millis < GROUP_WAITS_MILLIS ? millis : millis + FAR_BEYOND_MILLIS;
  }

  /// Time to get up again, mostly.
  private static long between(Fault fault, Random random) {
    return switch (fault) {
      case Fault.RollingRestart _ -> between(20_000, 30_000, random);
      case Fault.Kill _, Fault.KillBroker _, Fault.FullDisk _ -> between(5_000, 14_000, random);
      case Fault.Pause _, Fault.PauseBroker _, Fault.Registry _, Fault.Line _ ->
          between(3_000, 10_000, random);
      case Fault.Poison _, Fault.Flood _ -> between(1_000, 5_000, random);
    };
  }

  private static long between(int least, int most, Random random) {
    return (long) least + random.nextInt(most - least);
  }
}
