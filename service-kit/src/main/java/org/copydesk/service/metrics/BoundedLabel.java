package org.copydesk.service.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps a label that comes from outside, as the name of a source, at a bounded number of values:
/// the first ones by name, all others together as `others`.
public final class BoundedLabel {
  private static final int MOST = 50;
  private static final String OTHERS = "others";

  private final Set<String> values = ConcurrentHashMap.newKeySet();

  /// The label of a value.
  public String of(String value) {
    if (values.contains(value)) {
      return value;
    }
    return values.size() < MOST && values.add(value) ? value : OTHERS;
  }
}
