package org.copydesk.service.run;

import java.util.Map;
import org.copydesk.service.settings.InvalidSettings;
import org.copydesk.service.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a service as a process: settings, start, clean end on SIGTERM, exit codes.
public final class Service {
  /// The exit code for invalid settings.
  public static final int INVALID_SETTINGS = 2;

  private static final int FAILED = 1;
  private static final Logger log = LoggerFactory.getLogger(Service.class);

  /// A service that runs.
  public interface Running extends AutoCloseable {
    /// Waits until it ends by itself.
    void await() throws InterruptedException;

    @Override
    void close();
  }

  /// Reads the settings and starts the service.
  @FunctionalInterface
  public interface Start {
    /// Starts; throws {@link InvalidSettings} for mistakes in the settings.
    Running start(Settings settings);
  }

  private Service() {}

  /// Runs until SIGTERM or an error, then exits: 143 after SIGTERM, 1 after an error, 2 for invalid
  /// settings.
  public static void run(Map<String, String> environment, Start start) {
    System.exit(code(environment, start));
  }

  private static int code(Map<String, String> environment, Start start) {
    try (Running running = start.start(Settings.of(environment))) {
      Runtime.getRuntime().addShutdownHook(new Thread(running::close, "shutdown"));
      running.await();
      return FAILED;
    } catch (InvalidSettings e) {
      System.err.println(e.getMessage());
      return INVALID_SETTINGS;
    } catch (WrongTopics e) {
      log.error("the service does not start: {}", e.getMessage());
      return FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    } catch (RuntimeException e) {
      log.error("the service could not start: {}", e.getMessage(), e);
      return FAILED;
    }
  }
}
