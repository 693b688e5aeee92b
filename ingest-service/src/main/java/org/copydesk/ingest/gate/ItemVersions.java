package org.copydesk.ingest.gate;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Pattern;

/// The order of a provider's versions: as numbers where both are, else as text.
final class ItemVersions {
  static final Comparator<String> ORDER = ItemVersions::compare;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,40}");

  private ItemVersions() {}

  private static int compare(String left, String right) {
    return NUMBER.matcher(left).matches() && NUMBER.matcher(right).matches()
        ? new BigInteger(left).compareTo(new BigInteger(right))
        : left.compareTo(right);
  }
}
