package org.copydesk.service.tracing;

import java.net.URI;
import java.util.List;
import org.copydesk.service.settings.Setting;
import org.copydesk.service.settings.Settings;

/// Where spans go, and of how many traces.
///
/// @param endpoint where OTLP is taken over HTTP, as `http://127.0.0.1:4318/v1/traces`; empty for
///   nowhere
/// @param percent of the traces that begin here; one that began elsewhere was decided on there
public record TraceSettings(String endpoint, int percent) {
  /// No spans.
  public static final TraceSettings NONE = new TraceSettings("", 0);

  private static final Setting<String> ENDPOINT =
      new Setting<>(
          "otlp.endpoint",
          "",
          "an http or https URL; empty for none",
          "Where spans go, by OTLP over HTTP: `http://127.0.0.1:4318/v1/traces`. See"
              + " docs/tracing.md.",
          false,
          TraceSettings::url);
  private static final Setting<Integer> PERCENT =
      Setting.number(
          "trace.percent",
          100,
          0,
          100,
          "Of how many traces that begin here spans are sent; callers decide on their own.");

  /// All settings, for the documentation.
  public static List<Setting<?>> all() {
    return List.of(ENDPOINT, PERCENT);
  }

  /// Reads them.
  public static TraceSettings read(Settings settings) {
    return new TraceSettings(settings.get(ENDPOINT), settings.get(PERCENT));
  }

  private static String url(String text) {
    if (!text.isEmpty() && !String.valueOf(URI.create(text).getScheme()).matches("https?")) {
      throw new IllegalArgumentException("neither http nor https");
    }
    return text;
  }
}
