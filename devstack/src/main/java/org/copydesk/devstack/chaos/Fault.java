package org.copydesk.devstack.chaos;

import java.time.Duration;
import java.util.Locale;
import org.copydesk.devstack.process.ServiceProcess;

/// What befalls the stack.
sealed interface Fault {
  /// A service is killed with -9 and started again at once.
  record Kill(ServiceProcess service) implements Fault {
    @Override
    public String toString() {
      return "kill -9 " + service.title();
    }
  }

  /// The broker is killed with -9, and started again when the time is over.
  record KillBroker() implements Fault {
    @Override
    public String toString() {
      return "kill -9 the broker";
    }
  }

  /// A service stands still (SIGSTOP) and goes on.
  record Pause(ServiceProcess service) implements Fault {
    @Override
    public String toString() {
      return "pause " + service.title();
    }
  }

  /// The broker stands still (SIGSTOP) and goes on.
  record PauseBroker() implements Fault {
    @Override
    public String toString() {
      return "pause the broker";
    }
  }

  /// All services are stopped in order and started, one after the other.
  record RollingRestart() implements Fault {
    @Override
    public String toString() {
      return "restart all services, one after the other";
    }
  }

  /// The disk of a service's state is full; the service is killed with -9 meanwhile.
  record FullDisk(ServiceProcess service) implements Fault {
    @Override
    public String toString() {
      return "fill the disk of the state of %s and kill it".formatted(service.title());
    }
  }

  /// How the registry can be wrong.
  enum RegistryTrouble {
    AWAY,
    SLOW,
    ERRORS,
    GARBAGE
  }

  /// Something is wrong with the registry, as the services see it.
  record Registry(RegistryTrouble trouble) implements Fault {
    @Override
    public String toString() {
      return switch (trouble) {
        case AWAY -> "the registry is away";
        case SLOW -> "the registry is slow";
        case ERRORS -> "the registry answers 500";
        case GARBAGE -> "the registry answers garbage";
      };
    }
  }

  /// How the line to the broker can be wrong.
  enum LineTrouble {
    CUT,
    SLOW,
    THROTTLED
  }

  /// Something is wrong with the line between services and broker.
  record Line(LineTrouble trouble) implements Fault {
    @Override
    public String toString() {
      return "the line to the broker is " + trouble.name().toLowerCase(Locale.ROOT);
    }
  }

  /// Records that nobody can process are sent, of every kind.
  record Poison() implements Fault {
    @Override
    public String toString() {
      return "poison on every topic that a service reads";
    }
  }

  /// So many events at once.
  record Flood(int events) implements Fault {
    @Override
    public String toString() {
      return "a flood of %d events".formatted(events);
    }
  }

  /// A fault in its time.
  ///
  /// @param at when it begins, from the start of the run
  /// @param lasts how long it lasts; zero for what happens at once
  record Incident(Duration at, Duration lasts, Fault fault) {
    @Override
    public String toString() {
      return lasts.isZero()
          ? "%6.1f s         %s".formatted(seconds(at), fault)
          : "%6.1f s %4.1f s  %s".formatted(seconds(at), seconds(lasts), fault);
    }

    private static double seconds(Duration time) {
      return time.toMillis() / 1e3;
    }
  }
}
