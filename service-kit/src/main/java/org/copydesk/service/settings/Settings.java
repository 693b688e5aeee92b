package org.copydesk.service.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The settings of a process: a properties file named by `COPYDESK_CONFIG`, and over it the
/// `COPYDESK_…` variables of the environment. A key that ends in `.file` (`COPYDESK_…_FILE`) names
/// a file that holds the value, so that a secret stands in neither. Mistakes are collected, so that
/// all are said at once.
public final class Settings {
  private static final String PREFIX = "COPYDESK_";
  private static final String FILE = "COPYDESK_CONFIG";
  private static final String HIDDEN = "[hidden]";
  private static final String IN_FILE = ".file";

  /// Kafka has settings of its own that name a file, and reads it itself.
  private static final String FILES_OF_KAFKA = "kafka.sasl.oauthbearer.";

  private final Map<String, String> values;
  private final List<String> mistakes;

  private Settings(Map<String, String> values, List<String> mistakes) {
    this.values = values;
    this.mistakes = mistakes;
  }

  /// Reads the file that the environment names, and the environment.
  ///
  /// @param environment as `System.getenv()` gives it
  public static Settings of(Map<String, String> environment) {
    Map<String, String> values = new HashMap<>();
    List<String> mistakes = new ArrayList<>();
    String file = environment.get(FILE);
    if (file != null) {
      values.putAll(properties(Path.of(file), mistakes));
    }
    environment.forEach((name, value) -> {
      if (name.startsWith(PREFIX) && !name.equals(FILE)) {
        values.put(dotted(name.substring(PREFIX.length())), value);
      }
    });
    return new Settings(values, mistakes);
  }

  private static Map<String, String> properties(Path file, List<String> mistakes) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      mistakes.add(FILE + "=" + file + ": cannot be read (" + e + "); give a properties file");
    }
    Map<String, String> values = new HashMap<>();
    properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
    return values;
  }

  private static String dotted(String variable) {
    return variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /// The value of a setting. Where the text is not allowed, the mistake is remembered and the
  /// fallback returned, so that reading goes on to the next mistake.
  public <T> T get(Setting<T> setting) {
    String given = given(setting.key());
    if (given != null) {
      try {
        return setting.reading().read(given.strip());
      } catch (IllegalArgumentException e) {
        mistakes.add(mistake(setting, given, e.getMessage()));
      }
    }
    return setting.reading().read(setting.fallback());
  }

  private @Nullable String given(String key) {
    String value = values.get(key);
    String file = values.get(key + IN_FILE);
    if (file == null) {
      return value;
    }
    if (value != null) {
      mistakes.add(key + " is given twice, as a value and as a file; leave one of them out");
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException | InvalidPathException e) {
      mistakes.add(
          "%s=%s: cannot be read (%s); name a file that this user may read"
              .formatted(key + IN_FILE, file, e));
      return null;
    }
  }

  private static String mistake(Setting<?> setting, String given, @Nullable String why) {
    return "%s=%s: %s; allowed: %s; example: %s=%s"
        .formatted(
            setting.key(),
            setting.secret() ? HIDDEN : given.replaceAll("//[^/@]*@", "//" + HIDDEN + "@"),
            setting.secret() ? "not allowed" : why,
            setting.allowed(),
            setting.variable(),
            setting.fallback());
  }

  /// Everything below a prefix, for pass-through: `kafka.` gives the properties of Kafka's clients.
  ///
  /// @return keys without the prefix
  public Map<String, Object> below(String prefix) {
    Map<String, Object> found = new TreeMap<>();
    for (String key : values.keySet()) {
      boolean isFile = key.endsWith(IN_FILE) && !key.startsWith(FILES_OF_KAFKA);
      String meant = isFile ? key.substring(0, key.length() - IN_FILE.length()) : key;
      String value = key.startsWith(prefix) ? given(meant) : null;
      if (value != null) {
        found.put(meant.substring(prefix.length()), value);
      }
    }
    return found;
  }

  /// Ends the reading: throws with all mistakes where there are any, each once.
  ///
  /// @throws InvalidSettings with one line a mistake
  public void check() {
    if (!mistakes.isEmpty()) {
      throw new InvalidSettings(mistakes.stream().distinct().toList());
    }
  }
}
