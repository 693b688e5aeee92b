package org.copydesk.enrich;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.copydesk.enrich.annotation.Annotators;

/// The annotators of the service, loaded once for all tests.
public final class TestEnricher {
  /// All that are offered.
  public static final Annotators OFFERED = Annotators.offered();

  /// Those that run where nothing else is set.
  public static final Enricher STANDARD =
      new Enricher(OFFERED.named(Enricher.STANDARD_ANNOTATORS), new SimpleMeterRegistry());

  private TestEnricher() {}
}
