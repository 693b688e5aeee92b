package org.copydesk.ingest.drop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.copydesk.service.settings.Setting;
import org.copydesk.service.settings.Settings;

/// The settings of the drop folder.
///
/// @param folder the folder that is watched; absent where none is
/// @param settle how long a file must not have changed before it is taken
/// @param patience how long a file waits for its receipt before that is looked for anew
public record DropSettings(Optional<Path> folder, Duration settle, Duration patience) {
  private static final Setting<String> FOLDER =
      Setting.text(
          "drop.folder",
          "",
          "a folder that may be written; empty for none",
          "Files below its incoming/SOURCE/ become raw events of that source; see docs/files.md.");
  private static final Setting<Integer> SETTLE =
      Setting.number(
          "drop.settle.ms",
          1000,
          0,
          600_000,
          "Milliseconds that a file must not have changed before it is taken; 0 where all writers"
              + " rename finished files.");

  private static final Setting<Integer> PATIENCE =
      Setting.number(
          "drop.receipt.timeout.seconds",
          600,
          1,
          86_400,
          "Seconds that a file waits for its receipt; then that is said, and the receipts are read"
              + " anew from the time when the file was taken.");

  /// All settings, for the documentation.
  public static List<Setting<?>> all() {
    return List.of(FOLDER, SETTLE, PATIENCE);
  }

  /// Reads them.
  public static DropSettings read(Settings settings) {
    String folder = settings.get(FOLDER);
    return new DropSettings(
        folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder)),
        Duration.ofMillis(settings.get(SETTLE)),
        Duration.ofSeconds(settings.get(PATIENCE)));
  }
}
