package org.copydesk.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Hands the page to tests, one for all classes: it is started before the first and closed after
/// the last. Without Chromium they are skipped, and say so.
final class OneBrowser implements ParameterResolver, BeforeEachCallback {
  private static final ExtensionContext.Namespace OURS =
      ExtensionContext.Namespace.create(OneBrowser.class);

  private record Started(Path folder, Optional<BrowserPage> page) implements AutoCloseable {
    static Started anew() {
      try {
        Path folder = Files.createTempDirectory("console-browser");
        if (!BrowserPage.isPossible()) {
          System.err.println(
              "No chromium and chromium-driver: the console's pages are not tested.");
          return new Started(folder, Optional.empty());
        }
        return new Started(folder, Optional.of(new BrowserPage(folder)));
      } catch (Exception e) {
        throw new IllegalStateException("the console or the browser does not start", e);
      }
    }

    @Override
    public void close() throws IOException {
      page.ifPresent(BrowserPage::close);
      try (Stream<Path> left = Files.walk(folder)) {
        for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static BrowserPage page(ExtensionContext context) {
    Optional<BrowserPage> page =
        context
            .getRoot()
            .getStore(OURS)
            .computeIfAbsent(Started.class, _ -> Started.anew(), Started.class)
            .page();
    Assumptions.assumeTrue(page.isPresent(), "chromium and chromium-driver are not installed");
    return page.orElseThrow();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == BrowserPage.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return page(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    page(context).comeAnew();
  }
}
