package org.copydesk.service.settings;

import java.util.List;

/// All mistakes in the settings, one line each.
public final class InvalidSettings extends RuntimeException {
  InvalidSettings(List<String> mistakes) {
    super(String.join("\n", mistakes));
  }
}
